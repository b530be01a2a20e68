import type { RetroSummary, SummaryAction, SummaryDecision } from '@shared/retro/summary';
import Square from 'lucide-react/icons/square';
import SquareCheck from 'lucide-react/icons/square-check';
import { DocumentPart, MeetingDocument } from '@/meeting/meeting-document';
import { Icon } from '@/ui/icon';
import { keyed } from '@/ui/keyed';
import { LayerTag } from '@/ui/layer-tag';
import { formatDay } from '@/ui/typed-date';
import { VoteDots } from '@/ui/vote-dots';
import { HiddenText } from '../board/hidden-text';
import { verdictWords } from '../set-the-stage/promise-words';
import styles from './summary-document.module.css';
import { summaryGaps } from './summary-gaps';

/** The summary as people will read it, and, above it, what is still missing while they are in the room. */
export function SummaryDocument({
  summary,
  notesHidden,
}: {
  readonly summary: RetroSummary;
  /** True while the notes, which give topics their titles, aren't to be read yet. */
  readonly notesHidden: boolean;
}) {
  const titleOf = ({ title }: { readonly title: string }) =>
    notesHidden ? (
      <HiddenText text={title} />
    ) : (
      <span className={styles.name} dir="auto" title={title.length > 200 ? title : undefined}>
        {title}
      </span>
    );
  const withOutcomes = summary.topics.filter((topic) => topic.decisions.length + topic.actions.length > 0);
  const talkedAbout = summary.topics.filter((topic) => topic.discussed && !withOutcomes.includes(topic));
  return (
    <MeetingDocument
      label="Summary"
      title={summary.title}
      under={
        <>
          <bdi>{summary.teamName}</bdi>, {formatDay(summary.date)}, <bdi>{summary.formatName}</bdi>
        </>
      }
      present={summary.present}
      gaps={summaryGaps(summary).map((message) => ({ key: message, message }))}
    >
      {withOutcomes.map((topic) => (
        <DocumentPart
          key={topic.id}
          title={
            <>
              {titleOf(topic)}
              {topic.votes ? <VoteDots count={topic.votes} /> : null}
              {topic.layer === null ? null : <LayerTag layer={topic.layer} />}
            </>
          }
        >
          <Outcomes decisions={topic.decisions} actions={topic.actions} />
        </DocumentPart>
      ))}
      {summary.otherDecisions.length + summary.otherActions.length === 0 ? null : (
        <DocumentPart title={withOutcomes.length === 0 ? null : 'Besides'}>
          <Outcomes decisions={summary.otherDecisions} actions={summary.otherActions} />
        </DocumentPart>
      )}
      {talkedAbout.length === 0 ? null : (
        <DocumentPart title="Also talked about">
          <ul className={styles.plain}>
            {talkedAbout.map((topic) => (
              <li key={topic.id}>{titleOf(topic)}</li>
            ))}
          </ul>
        </DocumentPart>
      )}
      <Promises summary={summary} />
      {summary.thanks.length === 0 ? null : (
        <DocumentPart title="Thanks">
          <ul className={styles.plain}>
            {keyed(summary.thanks, ({ to, text }) => `${to} ${text}`).map(({ key, value: thanks }) => (
              <li key={key}>
                <b>
                  <bdi>{thanks.to ?? 'Everybody'}:</bdi>
                </b>{' '}
                <bdi>{thanks.text}</bdi>
              </li>
            ))}
          </ul>
        </DocumentPart>
      )}
      {summary.rating === null ? null : (
        <p className={styles.rating}>
          The hour: <b>{summary.rating.average.toFixed(1)} of 5</b>, {summary.rating.people}{' '}
          {summary.rating.people === 1 ? 'person' : 'people'}
        </p>
      )}
    </MeetingDocument>
  );
}

interface OutcomesProps {
  readonly decisions: readonly SummaryDecision[];
  readonly actions: readonly SummaryAction[];
}

function Outcomes({ decisions, actions }: OutcomesProps) {
  return (
    <>
      {decisions.length === 0 ? null : (
        <ul className={styles.decisions} aria-label="Decisions">
          {decisions.map((decision) => (
            <li key={decision.id} className={styles.decision}>
              {decision.text}
              {decision.reason === '' ? null : (
                <span className={styles.reason}>
                  Why: <bdi>{decision.reason}</bdi>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {actions.length === 0 ? null : (
        <ul className={styles.actions} aria-label="Actions">
          {actions.map((action) => (
            <ActionLine key={action.id} action={action} />
          ))}
        </ul>
      )}
    </>
  );
}

function ActionLine({ action }: { readonly action: SummaryAction }) {
  const isPast = action.done || action.dropped;
  // What is done or let go lacks nothing any more.
  const missing = (what: string) => (isPast ? '' : `no ${what} yet`);
  return (
    <li className={styles.action}>
      <span className={styles.box}>
        <Icon icon={action.done ? SquareCheck : Square} />
        {action.done ? <span className="visually-hidden">Done: </span> : null}
      </span>
      <span className={isPast ? styles.past : styles.what} dir="auto">
        {action.text}
        {action.dropped ? ' (dropped)' : ''}
      </span>
      <span className={action.owner === null ? styles.missing : styles.who}>
        {action.owner ?? missing('owner')}
      </span>
      <span className={action.due === null ? styles.missing : styles.when}>
        {action.due === null ? missing('date') : formatDay(action.due)}
      </span>
    </li>
  );
}

function Promises({ summary }: { readonly summary: RetroSummary }) {
  if (summary.promises.length === 0) return null;
  return (
    <DocumentPart title="Promised earlier">
      <ul className={styles.plain}>
        {summary.promises.map((promise) => (
          <li key={promise.id}>
            <b>{promise.verdict === null ? 'Not looked at' : verdictWords[promise.verdict]}</b>{' '}
            <bdi>{promise.text}</bdi>
            {promise.owner === null ? null : (
              <>
                , <bdi>{promise.owner}</bdi>
              </>
            )}
            {promise.word === '' ? null : (
              <>
                {' '}
                (<bdi>{promise.word}</bdi>)
              </>
            )}
          </li>
        ))}
      </ul>
    </DocumentPart>
  );
}
