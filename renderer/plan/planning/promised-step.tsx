import type { Initiative } from '@shared/model/initiative';
import type { Planning } from '@shared/model/planning';
import { planningPromises } from '@shared/plan/promises';
import { lessons, verdictNames } from '@shared/plan/review';
import { memoLast } from '@/store/memo-last';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { CountedPart } from '@/ui/counted-part';
import { ScrollRegion } from '@/ui/scroll-region';
import { formatDay } from '@/ui/typed-date';
import { Beside } from '../beside';
import { BlockedLine } from '../blocked-line';
import { askForMove } from '../plan-moves';
import { ageWords, selectDue, selectPlan } from '../plan-selectors';
import { openPanel, usePlanScreen } from '../plan-store';
import { EarlierActions } from './earlier-actions';
import styles from './promised-step.module.css';

const selectPromises = memoLast(
  (
    action: Parameters<typeof planningPromises>[0]['action'],
    decision: Parameters<typeof planningPromises>[0]['decision'],
    initiative: Parameters<typeof planningPromises>[0]['initiative'],
    planning: Planning,
    today: string,
  ) => planningPromises({ action, decision, initiative }, planning, today),
);
const selectLessons = memoLast(lessons);

/** The first step: what was promised and decided, what is going on, what comes up again, and what the last ones taught. */
export function PromisedStep({ planning }: { readonly planning: Planning }) {
  const today = useToday();
  const { teamId } = planning;
  const { actions, active, decisions } = useWorkspace((workspace) =>
    selectPromises(workspace.action, workspace.decision, workspace.initiative, planning, today),
  );
  const due = useWorkspace((workspace) => selectDue(workspace.initiative, teamId, today));
  const learned = useWorkspace((workspace) => selectLessons(workspace.initiative, teamId));
  const hasPanel = usePlanScreen((screen) => screen.panel !== null);
  return (
    <div className={styles.place}>
      <div className={`${styles.step} ${hasPanel ? styles.withPanel : ''}`}>
        <div className={styles.column}>
          <CountedPart title="What we work on" empty="Nothing is active." count={active.length}>
            {active.map(({ initiative }) => (
              <GoingOn key={initiative.id} initiative={initiative} today={today} />
            ))}
          </CountedPart>
          <CountedPart
            title="Comes up again"
            empty="Nothing that you put off has come due."
            count={due.length}
          >
            {due.map((initiative) => (
              <ComesUpAgain key={initiative.id} initiative={initiative} />
            ))}
          </CountedPart>
        </div>
        <div className={styles.column}>
          <EarlierActions planning={planning} open={actions} />
        </div>
        <ScrollRegion label="Looking back" className={styles.column}>
          <CountedPart
            title="What the last ones taught us"
            empty="Nobody has looked back at what ended yet."
            count={learned.length}
          >
            {learned.map((initiative) => (
              <li key={initiative.id} className={styles.card}>
                <b dir="auto">{initiative.title}</b>
                <p className={styles.words}>
                  Did it do what it was for? <b>{verdictNames[initiative.outcomeReview.verdict]}</b>
                </p>
                {initiative.outcomeReview.learned === '' ? null : (
                  <p dir="auto">{initiative.outcomeReview.learned}</p>
                )}
              </li>
            ))}
          </CountedPart>
          <CountedPart title="Decided last" empty="No decision is written down yet." count={decisions.length}>
            {decisions.map((decision) => (
              <li key={decision.id} className={styles.card}>
                <p dir="auto">{decision.text}</p>
                <p className={styles.words}>{formatDay(decision.date)}</p>
              </li>
            ))}
          </CountedPart>
        </ScrollRegion>
        {hasPanel ? (
          <div className={styles.panel}>
            <Beside teamId={teamId} />
          </div>
        ) : null}
      </div>
    </div>
  );
}

function GoingOn({ initiative, today }: { readonly initiative: Initiative; readonly today: string }) {
  const age = useWorkspace((workspace) => ageWords(initiative, workspace.initiative, today));
  const owner = useWorkspace(({ person }) => person.get(initiative.ownerId ?? '')?.name);
  const facts = [owner ?? 'nobody owns it', age].filter((fact) => fact !== '').join(', ');
  return (
    <li className={styles.card}>
      <button
        type="button"
        className={styles.open}
        data-initiative-id={initiative.id}
        onClick={() => openPanel({ kind: 'edit', id: initiative.id })}
      >
        <b dir="auto">{initiative.title}</b>
        <span className={styles.words}>{facts}</span>
        <BlockedLine by={initiative.blockedBy} />
      </button>
      <div className={styles.buttons}>
        <Button size="small" onPress={() => askForMove([initiative.id], 'done', null)}>
          It has ended
        </Button>
        <Button size="small" onPress={() => askForMove([initiative.id], 'not-now', null)}>
          Not now
        </Button>
      </div>
    </li>
  );
}

function ComesUpAgain({ initiative }: { readonly initiative: Initiative }) {
  const { id, title, notNow, teamId } = initiative;
  const first = useWorkspace((workspace) => selectPlan(workspace.initiative, teamId).candidate[0]?.id);
  return (
    <li className={styles.card}>
      <b dir="auto">{title}</b>
      {notNow === null ? null : (
        <p className={styles.words}>
          <bdi>{notNow.reason}</bdi>
          {notNow.decidedBy === '' ? '' : ` (${notNow.decidedBy})`}, to look at from{' '}
          {formatDay(notNow.lookAgain)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button size="small" onPress={() => askForMove([id], 'candidate', first ?? null)}>
          Back to the candidates
        </Button>
        <Button size="small" onPress={() => openPanel({ kind: 'not-now', ids: [id], beforeId: null })}>
          Not now, again
        </Button>
      </div>
    </li>
  );
}
