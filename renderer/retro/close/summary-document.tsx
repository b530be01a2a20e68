import type { RetroSummary, SummaryAction, SummaryDecision } from '@shared/retro/summary';
import Square from 'lucide-react/icons/square';
import SquareCheck from 'lucide-react/icons/square-check';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Fragment } from 'react';
import { Icon } from '@/ui/icon';
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
  const gaps = summaryGaps(summary);
  const withOutcomes = summary.topics.filter((topic) => topic.decisions.length + topic.actions.length > 0);
  const talkedAbout = summary.topics.filter((topic) => topic.discussed && !withOutcomes.includes(topic));
  return (
    <article className={styles.document} aria-label="Summary">
      {gaps.length === 0 ? null : (
        <ul className={styles.gaps} aria-label="Still missing">
          {gaps.map((gap) => (
            <li key={gap} className={styles.gap}>
              <Icon icon={TriangleAlert} size="small" />
              {gap}
            </li>
          ))}
        </ul>
      )}
      <header>
        <h2 className={styles.title}>{summary.title}</h2>
        <p className={styles.under}>
          <bdi>{summary.teamName}</bdi>, {formatDay(summary.date)}, <bdi>{summary.formatName}</bdi>
        </p>
        {summary.present.length === 0 ? null : (
          <p className={styles.under}>
            Present:{' '}
            {summary.present.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people can have one name
              <Fragment key={index}>
                {index === 0 ? '' : ', '}
                <bdi>{name}</bdi>
              </Fragment>
            ))}
          </p>
        )}
      </header>
      {withOutcomes.map((topic) => (
        <section key={topic.id} className={styles.topic}>
          <h3 className={styles.heading}>
            {titleOf(topic)}
            {topic.votes ? <VoteDots count={topic.votes} /> : null}
            {topic.layer === null ? null : <LayerTag layer={topic.layer} />}
          </h3>
          <Outcomes decisions={topic.decisions} actions={topic.actions} />
        </section>
      ))}
      {summary.otherDecisions.length + summary.otherActions.length === 0 ? null : (
        <section className={styles.topic}>
          {withOutcomes.length === 0 ? null : <h3 className={styles.heading}>Besides</h3>}
          <Outcomes decisions={summary.otherDecisions} actions={summary.otherActions} />
        </section>
      )}
      {talkedAbout.length === 0 ? null : (
        <section className={styles.topic}>
          <h3 className={styles.heading}>Also talked about</h3>
          <ul className={styles.plain}>
            {talkedAbout.map((topic) => (
              <li key={topic.id}>{titleOf(topic)}</li>
            ))}
          </ul>
        </section>
      )}
      <Promises summary={summary} />
      {summary.thanks.length === 0 ? null : (
        <section className={styles.topic}>
          <h3 className={styles.heading}>Thanks</h3>
          <ul className={styles.plain}>
            {summary.thanks.map((thanks, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: thanks have no id here, and two can be the same
              <li key={index}>
                <b>
                  <bdi>{thanks.to ?? 'Everybody'}:</bdi>
                </b>{' '}
                <bdi>{thanks.text}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {summary.rating === null ? null : (
        <p className={styles.rating}>
          The hour: <b>{summary.rating.average.toFixed(1)} of 5</b>, {summary.rating.people}{' '}
          {summary.rating.people === 1 ? 'person' : 'people'}
        </p>
      )}
    </article>
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
    <section className={styles.topic}>
      <h3 className={styles.heading}>Promised earlier</h3>
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
    </section>
  );
}
