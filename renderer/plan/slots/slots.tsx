import type { Initiative } from '@shared/model/initiative';
import { activeLimitOf } from '@shared/plan/limit';
import Clock from 'lucide-react/icons/clock';
import UserRound from 'lucide-react/icons/user-round';
import { lineEnd } from '@/line/line-end';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { Chip } from '@/ui/chip';
import { BlockedLine } from '../blocked-line';
import { ageParts, ageWords, selectPlan, servedOutcome } from '../plan-selectors';
import { openPanel, usePlanScreen } from '../plan-store';
import styles from './slots.module.css';

/** What the team works on now, as two or three slots, with how long each has been in its own. */
export function Slots({ teamId }: { teamId: string }) {
  const active = useWorkspace((workspace) => selectPlan(workspace.initiative, teamId).active);
  const limit = useWorkspace(({ initiative, planSettings }) =>
    activeLimitOf({ initiative, planSettings }, teamId),
  );
  // By their numbers, which go on where those that are taken end.
  const freeSlots = Array.from(
    { length: Math.max(0, limit - active.length) },
    (_, at) => active.length + 1 + at,
  );
  return (
    <section className={styles.part} aria-label="Active">
      <header className={styles.header}>
        <h2 className={styles.heading}>Active</h2>
        <span className={styles.count}>
          {active.length} of {limit} slots
        </span>
      </header>
      <ol className={styles.slots}>
        {active.map((initiative) => (
          <li key={initiative.id} className={styles.place}>
            <Slot initiative={initiative} />
          </li>
        ))}
        {freeSlots.map((number) => (
          <li key={number} className={`${styles.place} ${styles.free}`}>
            Free slot
          </li>
        ))}
      </ol>
    </section>
  );
}

function Slot({ initiative }: { initiative: Initiative }) {
  const today = useToday();
  const owner = useWorkspace(({ person }) =>
    initiative.ownerId === null ? undefined : person.get(initiative.ownerId)?.name,
  );
  const outcome = useWorkspace(({ planOutcome }) => servedOutcome(initiative, planOutcome)?.text);
  const age = useWorkspace((workspace) => ageWords(initiative, workspace.initiative, today));
  // The one that would stop is seen to go, as in the picture.
  const isLeaving = usePlanScreen(({ panel }) => panel?.kind === 'swap' && panel.stopId === initiative.id);
  return (
    <button
      type="button"
      className={styles.slot}
      data-initiative-id={initiative.id}
      {...lineEnd('initiative', initiative.id)}
      data-layer={initiative.layer ?? undefined}
      data-leaving={isLeaving || undefined}
      onClick={() => openPanel({ kind: 'edit', id: initiative.id })}
    >
      <span className={styles.title} dir="auto">
        {initiative.title}
      </span>
      {outcome === undefined ? null : (
        <span className={styles.outcome} dir="auto">
          {outcome}
        </span>
      )}
      <BlockedLine by={initiative.blockedBy} />
      <span className={styles.facts}>
        {owner === undefined ? null : <Chip icon={UserRound}>{owner}</Chip>}
        {ageParts(age).map((part, index) => (
          <Chip key={part} {...(index === 0 ? { icon: Clock } : {})}>
            {part}
          </Chip>
        ))}
        {isLeaving ? <span className="visually-hidden">would stop</span> : null}
      </span>
    </button>
  );
}
