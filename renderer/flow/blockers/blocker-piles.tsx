import { type BlockerPile, blockerPiles } from '@shared/flow/causes';
import { formatDuration } from '@shared/flow/durations';
import type { Blocker } from '@shared/model/blocker';
import type { FlowMap } from '@shared/model/flow-map';
import type { FlowStep } from '@shared/model/flow-step';
import { memo, useMemo, useState } from 'react';
import { useSelectedItems } from '@/line/item-in-hand';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { OUT_OF_SIGHT, useWhenIdle } from '@/ui/use-when-idle';
import { selectPlanned } from '../flow-selectors';
import { flowScreen, useFlowScreen } from '../flow-store';
import { SCREENFUL } from '../screenful';
import { useBlockers, useSteps } from '../use-flow';
import { BlockerCard } from './blocker-card';
import { BlockerComposer } from './blocker-composer';
import styles from './blocker-piles.module.css';
import { selectedBlockers } from './blocker-selecting';
import { placeWords } from './blocker-words';
import { CauseCosts } from './cause-costs';

/** How many cards of a pile are drawn before somebody asks for the rest. */
const MOST_SHOWN = 4;

/** How many piles come with the map itself: a row, which is all that can be seen below a map of some size; and none below a larger one. */
const FIRST_SHOWN = 6;

/** What stops work, pile by pile where it happens, in the order of the map; and what each cause costs. */
export function BlockerPiles({ map, isFrozen }: { readonly map: FlowMap; readonly isFrozen: boolean }) {
  const blockers = useBlockers(map.id);
  const steps = useSteps(map.id);
  const lastSteps = useWhenIdle(steps, steps, steps.length > SCREENFUL ? OUT_OF_SIGHT : 0);
  useSelectedItems(() => selectedBlockers().map((id) => ({ table: 'blocker', id })));
  const planned = useWorkspace(({ initiative }) => selectPlanned(initiative));
  const isWriting = useFlowScreen((screen) => screen.isWritingBlocker) && !isFrozen;
  // Piled up once for all orders of the steps: a step that moves leaves every pile as it was drawn.
  const unordered = useMemo(() => blockerPiles(blockers), [blockers]);
  // Which step stands where is answered above: the order of the piles may follow. A new pile has its place at once.
  const places = useMemo(() => placesOf(steps), [steps]);
  const lastPlaces = useMemo(() => placesOf(lastSteps), [lastSteps]);
  const order = unordered.every(({ stepId }) => lastPlaces.has(stepId)) ? lastPlaces : places;
  const ordered = useMemo(() => inOrderOf(unordered, order), [unordered, order]);
  // The map is there first: what piles up far below it comes a moment later, except what is about to have the keys.
  const isWhole = useWhenIdle(true, false);
  const piles = isWhole ? ordered : firstOf(ordered, steps.length, flowScreen.getState().blockerId);
  const aside = useMemo(() => blockers.filter(({ stepId }) => stepId === null), [blockers]);
  const highest = Math.max(0, ...ordered.map((pile) => pile.blockers.length));
  const firstId = (ordered[0]?.blockers[0] ?? aside[0])?.id ?? null;
  if (blockers.length === 0 && !isWriting) return null;
  return (
    <section className={styles.section} aria-label="Blockers" data-zone="blockers" data-board="">
      <CauseCosts map={map} blockers={blockers} />
      {isWriting ? <BlockerComposer mapId={map.id} /> : null}
      <PileList
        {...{ piles, aside, highest, firstId, map, isFrozen, planned }}
        hasSeveral={ordered.length > 1}
      />
    </section>
  );
}

/** The place of each step in their order. */
function placesOf(steps: readonly FlowStep[]): ReadonlyMap<string, number> {
  return new Map(steps.map(({ id }, index) => [id, index]));
}

/** The piles in the order of the map: what waits before a step lies before what stops it. */
function inOrderOf(piles: readonly BlockerPile[], places: ReadonlyMap<string, number>): BlockerPile[] {
  const place = ({ stepId, at }: BlockerPile) => (places.get(stepId) ?? 0) * 2 + (at === 'wait' ? 0 : 1);
  return [...piles].sort((a, b) => place(a) - place(b));
}

function firstOf(piles: readonly BlockerPile[], steps: number, blockerId: string | null): BlockerPile[] {
  const most = steps > SCREENFUL ? 0 : FIRST_SHOWN;
  return piles.filter(({ blockers }, index) => index < most || blockers.some(({ id }) => id === blockerId));
}

interface PileListProps {
  readonly piles: readonly BlockerPile[];
  /** The blockers that lie on no step. */
  readonly aside: readonly Blocker[];
  /** How many lie on the highest pile. */
  readonly highest: number;
  /** Whether the map has more than one pile. */
  readonly hasSeveral: boolean;
  readonly firstId: string | null;
  readonly map: FlowMap;
  readonly isFrozen: boolean;
  readonly planned: ReadonlySet<string>;
}

/** Drawn again only when a pile is another one, or has another place. */
const PileList = memo(function PileList({
  piles,
  aside,
  highest,
  hasSeveral,
  firstId,
  map,
  isFrozen,
  planned,
}: PileListProps) {
  return (
    <ul className={styles.piles}>
      {piles.map((pile) => (
        <Pile
          key={`${pile.stepId} ${pile.at}`}
          stepId={pile.stepId}
          at={pile.at}
          blockers={pile.blockers}
          minutesPerWeek={pile.minutesPerWeek}
          isHighest={hasSeveral && pile.blockers.length === highest && highest > 1}
          isFirst={pile.blockers[0]?.id === firstId}
          {...{ map, isFrozen, planned }}
        />
      ))}
      {aside.length === 0 ? null : (
        <Pile
          stepId={null}
          at="step"
          blockers={aside}
          minutesPerWeek={null}
          isHighest={false}
          isFirst={aside[0]?.id === firstId}
          {...{ map, isFrozen, planned }}
        />
      )}
    </ul>
  );
});

interface PileProps {
  /** The step it lies on or before; null beside the map. */
  readonly stepId: string | null;
  readonly at: BlockerPile['at'];
  readonly blockers: readonly Blocker[];
  readonly minutesPerWeek: number | null;
  readonly isHighest: boolean;
  /** Its first card takes the Tab key while no blocker has had the keys. */
  readonly isFirst: boolean;
  readonly map: FlowMap;
  readonly isFrozen: boolean;
  /** The blockers that the plan has already. */
  readonly planned: ReadonlySet<string>;
}

/** Drawn again only when something in it changed: a large map has forty of them. */
const Pile = memo(function Pile({
  stepId,
  at,
  blockers,
  minutesPerWeek,
  isHighest,
  isFirst,
  map,
  isFrozen,
  planned,
}: PileProps) {
  const [isOpen, setOpen] = useState(false);
  const step = useWorkspace(({ flowStep }) => flowStep.get(stepId ?? '')?.name);
  // The one with the keys, and what is selected, are never among those that aren't drawn.
  const hasHidden = useFlowScreen((screen) =>
    blockers.some(
      ({ id }, index) => index >= MOST_SHOWN && (id === screen.blockerId || screen.selection.has(id)),
    ),
  );
  const shown = isOpen || hasHidden ? blockers : blockers.slice(0, MOST_SHOWN);
  const count = `${blockers.length}${minutesPerWeek === null ? '' : ` · ${formatDuration(minutesPerWeek, map)} a week`}`;
  return (
    <li className={styles.pile} data-drop={stepId === null ? 'beside' : `${stepId} ${at}`}>
      <h3 className={styles.title}>
        <span dir="auto">{stepId === null ? 'Beside the map' : placeWords(step, at)}</span>{' '}
        <span className={styles.count}>{count}</span>
        {isHighest ? <span className={styles.highest}>most pile up here</span> : null}
      </h3>
      <div className={styles.cards}>
        {shown.map((blocker, index) => (
          <BlockerCard
            key={blocker.id}
            blocker={blocker}
            calendar={map}
            isFirst={isFirst && index === 0}
            isFrozen={isFrozen}
            isInPlan={planned.has(blocker.id)}
          />
        ))}
      </div>
      {shown.length === blockers.length ? null : (
        <Button variant="quiet" size="small" onPress={() => setOpen(true)}>
          {`${blockers.length - shown.length} more`}
        </Button>
      )}
    </li>
  );
});
