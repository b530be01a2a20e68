import type { Initiative, OutcomeVerdict } from '@shared/model/initiative';
import { daysActive } from '@shared/plan/delivery';
import CalendarClock from 'lucide-react/icons/calendar-clock';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDot from 'lucide-react/icons/circle-dot';
import CircleHelp from 'lucide-react/icons/circle-question-mark';
import CircleX from 'lucide-react/icons/circle-x';
import Clock from 'lucide-react/icons/clock';
import HeartPulse from 'lucide-react/icons/heart-pulse';
import Hourglass from 'lucide-react/icons/hourglass';
import Target from 'lucide-react/icons/target';
import UserRound from 'lucide-react/icons/user-round';
import { memo } from 'react';
import { lineEnd } from '@/line/line-end';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import type { CardState } from '@/ui/board/board-types';
import { CardFace } from '@/ui/board/card-face';
import { Chip } from '@/ui/chip';
import { Icon, type IconLike } from '@/ui/icon';
import { LayerTag } from '@/ui/layer-tag';
import { formatDay } from '@/ui/typed-date';
import { BlockedLine } from '../blocked-line';
import { ageParts, ageWords, selectOutcomes, servedOutcome } from '../plan-selectors';
import styles from './initiative-face.module.css';

const cameOfIt: Readonly<Record<OutcomeVerdict, { readonly words: string; readonly icon: IconLike }>> = {
  yes: { words: 'Did what it was for', icon: CircleCheck },
  partly: { words: 'Did a part of it', icon: CircleDot },
  no: { words: "Didn't do what it was for", icon: CircleX },
  'too-early': { words: 'Too early to say', icon: Hourglass },
};

/** The face of one initiative on the board. It listens to its own record and to what that names. */
export const InitiativeFace = memo(function InitiativeFace({ id, state }: { id: string; state: CardState }) {
  const initiative = useWorkspace((workspace) => workspace.initiative.get(id));
  if (!initiative) return null;
  return (
    <CardFace
      className={styles.face}
      layer={initiative.layer}
      isOverlay={state.isOverlay}
      data-state={initiative.state}
      {...lineEnd('initiative', id)}
    >
      <h3 className={styles.title} dir="auto">
        {initiative.title}
      </h3>
      <OutcomeLine initiative={initiative} />
      {initiative.notNow === null ? null : (
        <p className={styles.words} dir="auto">
          {initiative.notNow.reason}
        </p>
      )}
      {initiative.state === 'done' ? null : <BlockedLine by={initiative.blockedBy} />}
      <Facts initiative={initiative} />
    </CardFace>
  );
});

function OutcomeLine({ initiative }: { initiative: Initiative }) {
  const outcome = useWorkspace(({ planOutcome }) => servedOutcome(initiative, planOutcome));
  const hasOutcomes = useWorkspace(
    ({ planOutcome }) => selectOutcomes(planOutcome, initiative.teamId).length > 0,
  );
  if (outcome !== null) {
    return (
      <p className={`${styles.words} ${styles.outcome}`} dir="auto">
        {outcome.text}
      </p>
    );
  }
  if (!hasOutcomes || initiative.state === 'done' || initiative.state === 'not-now') return null;
  return (
    <p className={styles.none}>
      <Icon icon={Target} size="small" /> Serves no outcome
    </p>
  );
}

function Facts({ initiative }: { initiative: Initiative }) {
  const today = useToday();
  const owner = useWorkspace(({ person }) =>
    initiative.ownerId === null ? undefined : person.get(initiative.ownerId)?.name,
  );
  const age = useWorkspace((workspace) => ageWords(initiative, workspace.initiative, today));
  const { kind, layer, notNow, outcomeReview } = initiative;
  const isDone = initiative.state === 'done';
  const days = isDone ? daysActive(initiative, today) : null;
  const isDue = notNow !== null && notNow.lookAgain <= today;
  const chips = [
    owner === undefined ? null : (
      <Chip key="owner" icon={UserRound}>
        {owner}
      </Chip>
    ),
    // In a narrow column each of its parts can stand in a line of its own.
    ...ageParts(age).map((part, index) => (
      <Chip key={`age ${part}`} {...(index === 0 ? { icon: Clock } : {})}>
        {part}
      </Chip>
    )),
    notNow === null ? null : (
      <Chip key="look-again" icon={CalendarClock} tone={isDue ? 'accent' : 'plain'}>
        {isDue ? 'Look again now' : `Look again ${formatDay(notNow.lookAgain, today)}`}
      </Chip>
    ),
    days === null ? null : (
      <Chip key="took" icon={Clock}>
        {days === 1 ? '1 day' : `${days} days`}
      </Chip>
    ),
    !isDone ? null : (
      <Chip
        key="review"
        icon={outcomeReview === null ? CircleHelp : cameOfIt[outcomeReview.verdict].icon}
        tone={outcomeReview === null ? 'warning' : 'plain'}
      >
        {outcomeReview === null ? 'What came of it?' : cameOfIt[outcomeReview.verdict].words}
      </Chip>
    ),
    kind !== 'system-health' && layer === null ? null : (
      <span key="kind and layer" className={styles.minor}>
        {kind === 'system-health' ? (
          <span className={styles.kind}>
            <Chip icon={HeartPulse}>System health</Chip>
          </span>
        ) : null}
        {layer === null ? null : <LayerTag layer={layer} />}
      </span>
    ),
  ].filter((chip) => chip !== null);
  return chips.length === 0 ? null : <div className={styles.facts}>{chips}</div>;
}
