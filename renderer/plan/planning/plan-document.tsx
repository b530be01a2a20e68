import type { PlanningGap } from '@shared/plan/planning-gaps';
import { verdictNames } from '@shared/plan/review';
import { stateNames } from '@shared/plan/states';
import type { PlanSummary, SummaryInitiative } from '@shared/plan/summary';
import { ActionsPart, DecisionsPart, Line, MeetingDocument, Part } from '@/meeting/meeting-document';
import { keyed } from '@/ui/keyed';
import { formatDay } from '@/ui/typed-date';

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
      <ActionsPart title="Who owns what" empty="No action was taken on." actions={actions} />
      <DecisionsPart decisions={decisions} />
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
