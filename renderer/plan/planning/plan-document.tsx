import type { PlanningGap } from '@shared/plan/planning-gaps';
import { verdictNames } from '@shared/plan/review';
import { stateNames } from '@shared/plan/states';
import type { PlanSummary, SummaryInitiative } from '@shared/plan/summary';
import type { ReactNode } from 'react';
import { DocumentPart, MeetingDocument } from '@/meeting/meeting-document';
import { keyed } from '@/ui/keyed';
import { formatDay } from '@/ui/typed-date';
import styles from './plan-document.module.css';

export interface PlanDocumentProps {
  readonly summary: PlanSummary;
  readonly gaps: readonly PlanningGap[];
}

/** The page of a planning meeting as people will read it, and, above it, what it leaves open while they are in the room. */
export function PlanDocument({ summary, gaps }: PlanDocumentProps) {
  const { active, stopped, ended, next, notNow, actions, decisions, outcomes } = summary;
  return (
    <MeetingDocument
      label="Page"
      title={summary.title}
      under={
        <>
          <bdi>{summary.teamName}</bdi>, {formatDay(summary.date)}
        </>
      }
      present={summary.present}
      gaps={gaps.map(({ kind, id, message }) => ({ key: `${kind} ${id}`, message }))}
    >
      {outcomes.length === 0 ? null : (
        <Part title="What it is for">
          {keyed(outcomes, ({ text }) => text).map(({ key, value: { text, measure } }) => (
            <Line key={key} title={text} facts={measure === '' ? [] : [`Measured by: ${measure}`]} />
          ))}
        </Part>
      )}
      <Part title="What we do" empty="Nothing is active.">
        {keyed(active, byTitle).map(({ key, value: each }) => (
          <Line key={key} title={each.title} facts={activeFacts(each)} />
        ))}
      </Part>
      <Part title="What we stop" empty="Nothing stops.">
        {keyed(stopped, byTitle).map(({ key, value: { title, to, reason, decidedBy, instead, isNew } }) => (
          <Line
            key={key}
            title={title}
            facts={[
              isNew ? 'Started and stopped in this meeting' : '',
              `Goes to: ${stateNames[to].toLowerCase()}`,
              reason === '' ? '' : `Why: ${reason}`,
              decidedBy === '' ? '' : `Decided by: ${decidedBy}`,
              instead === null ? '' : `Instead: ${instead}`,
            ]}
          />
        ))}
      </Part>
      {ended.length === 0 ? null : (
        <Part title="What has ended">
          {keyed(ended, byTitle).map(({ key, value: { title, verdict, learned } }) => (
            <Line
              key={key}
              title={title}
              facts={[
                `Did what it was for: ${verdict === null ? 'not looked back at yet' : verdictNames[verdict].toLowerCase()}`,
                learned === '' ? '' : `Learned: ${learned}`,
              ]}
            />
          ))}
        </Part>
      )}
      <Part title="What we don’t do now" empty="Nothing was put off.">
        {keyed(notNow, byTitle).map(({ key, value: { title, reason, lookAgain } }) => (
          <Line
            key={key}
            title={title}
            facts={[reason, lookAgain === null ? '' : `Look again: ${formatDay(lookAgain)}`]}
          />
        ))}
      </Part>
      {next.length === 0 ? null : (
        <Part title="What comes next">
          {keyed(next, byTitle).map(({ key, value: { title, owner } }) => (
            <Line key={key} title={title} facts={owner === null ? [] : [owner]} />
          ))}
        </Part>
      )}
      <Part title="Who owns what" empty="No action was taken on.">
        {actions.map(({ id, text, owner, due, done, dropped }) => (
          <Line
            key={id}
            title={`${done ? 'Done: ' : dropped ? 'Dropped: ' : ''}${text}`}
            facts={[owner ?? 'no owner yet', due === null ? 'no date yet' : formatDay(due)]}
          />
        ))}
      </Part>
      <Part title="Decisions" empty="No decision was written down.">
        {decisions.map(({ id, text, reason }) => (
          <Line key={id} title={text} facts={reason === '' ? [] : [`Why: ${reason}`]} />
        ))}
      </Part>
    </MeetingDocument>
  );
}

/** A summary has names for ids, and two initiatives may have one name. */
const byTitle = ({ title }: { readonly title: string }) => title;

function activeFacts({ owner, outcome, isNew, purpose }: SummaryInitiative): string[] {
  return [
    `${owner ?? 'nobody owns it yet'}${isNew ? ', starts now' : ''}`,
    purpose === '' ? '' : `To reach: ${purpose}`,
    outcome === null ? 'Serves no outcome' : `Serves: ${outcome}`,
  ];
}

interface PartProps {
  readonly title: string;
  /** What is said when there is nothing. */
  readonly empty?: string;
  readonly children: readonly ReactNode[];
}

function Part({ title, empty, children }: PartProps) {
  return (
    <DocumentPart title={title}>
      {children.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <ul className={styles.lines}>{children}</ul>
      )}
    </DocumentPart>
  );
}

function Line({ title, facts }: { readonly title: string; readonly facts: readonly string[] }) {
  return (
    <li className={styles.line}>
      <span dir="auto">{title}</span>
      {facts
        .filter((fact) => fact !== '')
        .map((fact) => (
          <span key={fact} className={styles.fact} dir="auto">
            {fact}
          </span>
        ))}
    </li>
  );
}
