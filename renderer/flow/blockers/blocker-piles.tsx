import { type BlockerPile, blockerPiles } from '@shared/flow/causes';
import { formatDuration } from '@shared/flow/durations';
import type { Blocker } from '@shared/model/blocker';
import type { FlowMap } from '@shared/model/flow-map';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { useSelectedItems } from '@/line/item-in-hand';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { OUT_OF_SIGHT, useWhenIdle } from '@/ui/use-when-idle';
import { selectPlanned } from '../flow-selectors';
import { flowScreen, useFlowScreen } from '../flow-store';
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
const SCREENFUL = 20;

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
  const ordered = useMemo(() => {
    // Which step stands where is answered above: the order of the piles may follow. A new pile has its place at once.
    const last = new Map(lastSteps.map(({ id }, index) => [id, index]));
    const isKnown = unordered.every(({ stepId }) => last.has(stepId));
    const order = isKnown ? last : new Map(steps.map(({ id }, index) => [id, index]));
    const place = ({ stepId, at }: BlockerPile) => (order.get(stepId) ?? 0) * 2 + (at === 'wait' ? 0 : 1);
    return [...unordered].sort((a, b) => place(a) - place(b));
  }, [unordered, steps, lastSteps]);
  // The map is there first: what piles up far below it comes a moment later, except what is about to have the keys.
  const isWhole = useDeferredValue(true, false);
  const piles = isWhole ? ordered : firstOf(ordered, steps.length, flowScreen.getState().blockerId);
  const names = useMemo(() => new Map(steps.map(({ id, name }) => [id, name])), [steps]);
  const aside = useMemo(() => blockers.filter(({ stepId }) => stepId === null), [blockers]);
  const highest = Math.max(0, ...ordered.map((pile) => pile.blockers.length));
  const firstId = (ordered[0]?.blockers[0] ?? aside[0])?.id ?? null;
  if (blockers.length === 0 && !isWriting) return null;
  return (
    <section className={styles.section} aria-label="Blockers" data-zone="blockers" data-board="">
      <CauseCosts map={map} blockers={blockers} />
      {isWriting ? <BlockerComposer mapId={map.id} /> : null}
      <ul className={styles.piles}>
        {piles.map((pile) => (
          <Pile
            key={`${pile.stepId} ${pile.at}`}
            title={placeWords(names.get(pile.stepId), pile.at)}
            drop={`${pile.stepId} ${pile.at}`}
            blockers={pile.blockers}
            minutesPerWeek={pile.minutesPerWeek}
            isHighest={ordered.length > 1 && pile.blockers.length === highest && highest > 1}
            isFirst={pile.blockers[0]?.id === firstId}
            {...{ map, isFrozen, planned }}
          />
        ))}
        {aside.length === 0 ? null : (
          <Pile
            title="Beside the map"
            drop="beside"
            blockers={aside}
            minutesPerWeek={null}
            isHighest={false}
            isFirst={aside[0]?.id === firstId}
            {...{ map, isFrozen, planned }}
          />
        )}
      </ul>
    </section>
  );
}

function firstOf(piles: readonly BlockerPile[], steps: number, blockerId: string | null): BlockerPile[] {
  const most = steps > SCREENFUL ? 0 : FIRST_SHOWN;
  return piles.filter(({ blockers }, index) => index < most || blockers.some(({ id }) => id === blockerId));
}

interface PileProps {
  readonly title: string;
  readonly drop: string;
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
  title,
  drop,
  blockers,
  minutesPerWeek,
  isHighest,
  isFirst,
  map,
  isFrozen,
  planned,
}: PileProps) {
  const [isOpen, setOpen] = useState(false);
  // The one with the keys, and what is selected, are never among those that aren't drawn.
  const hasHidden = useFlowScreen((screen) =>
    blockers.some(
      ({ id }, index) => index >= MOST_SHOWN && (id === screen.blockerId || screen.selection.has(id)),
    ),
  );
  const shown = isOpen || hasHidden ? blockers : blockers.slice(0, MOST_SHOWN);
  const count = `${blockers.length}${minutesPerWeek === null ? '' : ` · ${formatDuration(minutesPerWeek, map)} a week`}`;
  return (
    <li className={styles.pile} data-drop={drop}>
      <h3 className={styles.title}>
        <span dir="auto">{title}</span> <span className={styles.count}>{count}</span>
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
