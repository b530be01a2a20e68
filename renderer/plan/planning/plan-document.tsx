import type { PlanningGap } from '@shared/plan/planning-gaps';
import { verdictNames } from '@shared/plan/review';
import { stateNames } from '@shared/plan/states';
import type { PlanSummary, SummaryInitiative } from '@shared/plan/summary';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import { Icon } from '@/ui/icon';
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
    <article className={styles.document} aria-label="Page">
      {gaps.length === 0 ? null : (
        <ul className={styles.gaps} aria-label="Still missing">
          {gaps.map((gap) => (
            <li key={`${gap.kind} ${gap.id}`} className={styles.gap}>
              <Icon icon={TriangleAlert} size="small" />
              <span dir="auto">{gap.message}</span>
            </li>
          ))}
        </ul>
      )}
      <header>
        <h2 className={styles.title}>{summary.title}</h2>
        <p className={styles.under}>
          <bdi>{summary.teamName}</bdi>, {formatDay(summary.date)}
        </p>
        {summary.present.length === 0 ? null : (
          <p className={styles.under}>Present: {summary.present.join(', ')}</p>
        )}
      </header>
      {outcomes.length === 0 ? null : (
        <Part title="What it is for">
          {outcomes.map(({ text, measure }) => (
            <Line key={text} title={text} facts={measure === '' ? [] : [`Measured by: ${measure}`]} />
          ))}
        </Part>
      )}
      <Part title="What we do" empty="Nothing is active.">
        {active.map((each) => (
          <Line key={each.title} title={each.title} facts={activeFacts(each)} />
        ))}
      </Part>
      <Part title="What we stop" empty="Nothing stops.">
        {stopped.map(({ title, to, reason, decidedBy, instead }) => (
          <Line
            key={title}
            title={title}
            facts={[
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
          {ended.map(({ title, verdict, learned }) => (
            <Line
              key={title}
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
        {notNow.map(({ title, reason, lookAgain }) => (
          <Line
            key={title}
            title={title}
            facts={[reason, lookAgain === null ? '' : `Look again: ${formatDay(lookAgain)}`]}
          />
        ))}
      </Part>
      {next.length === 0 ? null : (
        <Part title="What comes next">
          {next.map(({ title, owner }) => (
            <Line key={title} title={title} facts={owner === null ? [] : [owner]} />
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
    </article>
  );
}

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
    <section className={styles.part}>
      <h3 className={styles.heading}>{title}</h3>
      {children.length === 0 ? (
        <p className={styles.under}>{empty}</p>
      ) : (
        <ul className={styles.lines}>{children}</ul>
      )}
    </section>
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
