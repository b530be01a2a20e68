import type { Planning } from '@shared/model/planning';
import { planSummary } from '@shared/plan/make-summary';
import { planningGaps } from '@shared/plan/planning-gaps';
import { planningActions, planningDecisions } from '@shared/plan/planning-records';
import { closePlanning, reopenPlanning } from '@shared/plan/plannings';
import CircleCheck from 'lucide-react/icons/circle-check';
import Share from 'lucide-react/icons/share';
import { useMemo, useState } from 'react';
import type { Editing } from '@/meeting/editing';
import { Outcomes } from '@/meeting/outcomes';
import { memoLast } from '@/store/memo-last';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { runCommand } from '@/ui/commands/commands';
import { useCommands } from '@/ui/commands/use-commands';
import { PlanDocument } from './plan-document';
import styles from './write-down-step.module.css';

const selectDecisions = memoLast(planningDecisions);
const selectActions = memoLast(planningActions);

/** The last step: what was decided, who owns what, and the page that people take along. */
export function WriteDownStep({ planning }: { readonly planning: Planning }) {
  const [editing, setEditing] = useState<Editing>(null);
  const workspace = useWorkspace((all) => all);
  const summary = useMemo(() => planSummary(workspace, planning.id), [workspace, planning.id]);
  const gaps = useMemo(() => planningGaps(workspace, planning), [workspace, planning]);
  const isClosed = planning.closedAt !== null;
  const toggleClosed = () => void act(isClosed ? reopenPlanning : closePlanning, { planningId: planning.id });
  const section = 'Planning meeting';
  useCommands(
    [
      {
        id: 'decision.new',
        title: 'New decision',
        section,
        keys: 'd',
        hint: 'decision',
        run: () => setEditing({ kind: 'new-decision' }),
      },
      {
        id: 'action.new',
        title: 'New action',
        section,
        keys: 'a',
        hint: 'action',
        run: () => setEditing({ kind: 'new-action' }),
      },
      {
        id: 'planning.close',
        title: isClosed ? 'Reopen the planning meeting' : 'Close the planning meeting',
        section,
        keys: 'mod+enter',
        hint: isClosed ? 'reopen' : 'close',
        run: toggleClosed,
      },
    ],
    [isClosed],
  );
  return (
    <div className={styles.place}>
      <div className={styles.step}>
        <aside className={styles.panel} aria-label="Decisions and actions">
          <Outcomes
            meeting={planning}
            origin={{ teamId: planning.teamId, retroId: null, topicId: null, planningId: planning.id }}
            decisions={selectDecisions(workspace.decision, planning.id)}
            actions={selectActions(workspace.action, planning.id)}
            editing={editing}
            setEditing={setEditing}
          />
        </aside>
        <div className={styles.result}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long page has to be scrolled with the keys too */}
          <section className={styles.paper} tabIndex={0} aria-label="What you take along">
            {summary === null ? null : <PlanDocument summary={summary} gaps={gaps} />}
          </section>
          <div className={styles.buttons}>
            {isClosed ? (
              <p className={styles.closed}>
                <CircleCheck aria-hidden className={styles.icon} /> Closed. You can still correct it.
              </p>
            ) : null}
            <Button icon={Share} keyHint="mod+e" onPress={() => void runCommand('planning.export')}>
              Export
            </Button>
            <Button variant={isClosed ? 'plain' : 'primary'} keyHint="mod+enter" onPress={toggleClosed}>
              {isClosed ? 'Reopen' : 'Close the planning meeting'}
            </Button>
          </div>
        </div>
      </div>
    </div>
  );
}
