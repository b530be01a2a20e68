import CalendarClock from 'lucide-react/icons/calendar-clock';
import CircleQuestion from 'lucide-react/icons/circle-question-mark';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { formatDay } from '@/ui/typed-date';
import { focusInitiative } from '../board-handle';
import { askForMove } from '../plan-moves';
import { selectDue, selectPlan, selectUnreviewed } from '../plan-selectors';
import { openPanel } from '../plan-store';
import styles from './comes-up.module.css';

/** What comes up by itself: the first whose day to look again is here, and the last that ended without a word on what came of it. */
export function ComesUp({ teamId, isOverBoard = false }: { teamId: string; isOverBoard?: boolean }) {
  const today = useToday();
  const due = useWorkspace((workspace) => selectDue(workspace.initiative, teamId, today));
  const ended = useWorkspace((workspace) => selectUnreviewed(workspace.initiative, teamId));
  const plan = useWorkspace((workspace) => selectPlan(workspace.initiative, teamId));
  const [again] = due;
  const [open] = ended;
  if (again === undefined && open === undefined) return null;
  return (
    <section className={`${styles.part} ${isOverBoard ? styles.overBoard : ''}`} aria-label="Comes up">
      {again === undefined ? null : (
        <div className={styles.line}>
          <Icon icon={CalendarClock} />
          <p className={styles.words}>
            <b dir="auto">{again.title}</b> comes up again
            {again.notNow === null
              ? ''
              : `, as you said on ${formatDay(again.notNow.date, today)}: ${again.notNow.reason}`}
            {more(due.length)}
          </p>
          <div className={styles.buttons}>
            <Button
              size="small"
              onPress={() => {
                if (askForMove([again.id], 'candidate', plan.candidate[0]?.id ?? null))
                  focusInitiative(again.id);
              }}
            >
              Back to the candidates
            </Button>
            <Button
              size="small"
              onPress={() => openPanel({ kind: 'not-now', ids: [again.id], beforeId: null })}
            >
              Not now, again
            </Button>
          </div>
        </div>
      )}
      {open === undefined ? null : (
        <div className={styles.line}>
          <Icon icon={CircleQuestion} />
          <p className={styles.words}>
            <b dir="auto">{open.title}</b> has ended. What came of it?{more(ended.length)}
          </p>
          <div className={styles.buttons}>
            <Button size="small" onPress={() => openPanel({ kind: 'review', id: open.id })}>
              Answer
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

function more(count: number): string {
  return count > 1 ? ` (and ${count - 1} more)` : '';
}
