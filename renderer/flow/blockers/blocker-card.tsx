import type { WorkCalendar } from '@shared/flow/durations';
import type { Blocker } from '@shared/model/blocker';
import ListChecks from 'lucide-react/icons/list-checks';
import { memo } from 'react';
import { lineEnd } from '@/line/line-end';
import { Icon } from '@/ui/icon';
import { causeIcons } from '@/ui/icons';
import type { Dragged } from '../drag/drop-targets';
import { startFlowDrag } from '../drag/flow-drag';
import { openFlowPanel, takeKeys, useFlowScreen } from '../flow-store';
import styles from './blocker-piles.module.css';
import { askForMenu, blockersWith, clickBlocker } from './blocker-selecting';
import { blockersWords, oftenWords, shortCauses } from './blocker-words';

/** Something that stops work, with its cause as a colour, an icon and a word. Dragged onto a step or a wait. */
export const BlockerCard = memo(function BlockerCard({
  blocker,
  calendar,
  isFirst,
  isFrozen,
  isInPlan,
}: {
  readonly blocker: Blocker;
  readonly calendar: WorkCalendar;
  readonly isFirst: boolean;
  readonly isFrozen: boolean;
  /** The plan has something that came from it. */
  readonly isInPlan: boolean;
}) {
  const { id, cause, text, stepId, at } = blocker;
  const isHere = useFlowScreen((screen) => (screen.blockerId === null ? isFirst : screen.blockerId === id));
  const isSelected = useFlowScreen((screen) => screen.selection.has(id));
  const often = oftenWords(blocker, calendar);
  return (
    <button
      type="button"
      className={styles.card}
      data-cause={cause}
      data-blocker-id={id}
      data-selected={isSelected || undefined}
      {...lineEnd('blocker', id)}
      data-item=""
      tabIndex={isHere ? 0 : -1}
      aria-keyshortcuts={isFrozen ? 'X' : 'Enter X M Delete'}
      onFocus={() => takeKeys({ blockerId: id, ...(stepId === null ? {} : { spot: { stepId, at } }) })}
      onDoubleClick={() => {
        if (!isFrozen) openFlowPanel({ kind: 'blocker', id });
      }}
      onClick={(event) => clickBlocker(event, id)}
      onContextMenu={() => askForMenu(id)}
      onPointerDown={(event) => {
        if (!isFrozen) startFlowDrag(event, blockersInDrag(id, text));
      }}
    >
      {isSelected ? <span className="visually-hidden">Selected: </span> : null}
      <span className={styles.text} dir="auto">
        {text}
      </span>
      <span className={styles.facts}>
        <Icon icon={causeIcons[cause]} size="small" />
        <span>
          {shortCauses[cause]}
          {often === '' ? null : ` · ${often}`}
        </span>
        {isInPlan ? (
          <span className={styles.inPlan}>
            <Icon icon={ListChecks} size="small" /> in the plan
          </span>
        ) : null}
      </span>
    </button>
  );
});

function blockersInDrag(id: string, text: string): Dragged {
  const ids = blockersWith(id);
  return { kind: 'blocker', id, ids, words: ids.length === 1 ? text : blockersWords(ids.length) };
}
