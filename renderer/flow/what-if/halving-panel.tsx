import { formatDuration } from '@shared/flow/durations';
import { halvings } from '@shared/flow/what-if';
import type { FlowMap } from '@shared/model/flow-map';
import { useMemo } from 'react';
import { SidePanel } from '@/ui/side-panel';
import { useRovingFocus } from '@/ui/use-roving-focus';
import { Incomplete } from '../figures/figure-card';
import { percentWords, timeWords } from '../flow-words';
import { closeFlowPanel } from '../map/map-handle';
import { tryOut, useRework, useSteps } from '../use-flow';
import styles from './what-if.module.css';

/** How many are listed: behind them come those that do almost nothing. */
const MOST_LISTED = 20;

/** What halving each time would do to the whole, the most first. Pressed, one is tried out. */
export function HalvingPanel({ map }: { readonly map: FlowMap }) {
  const steps = useSteps(map.id);
  const rework = useRework(map.id);
  const ranked = useMemo(() => halvings(steps, rework), [steps, rework]);
  const { container, onKeyDown } = useRovingFocus<HTMLOListElement>();
  return (
    <SidePanel
      title="What would halving this do?"
      onClose={() => {
        tryOut(null);
        closeFlowPanel();
      }}
    >
      {ranked.state === 'incomplete' ? (
        <Incomplete {...ranked} />
      ) : (
        <ol ref={container} className={styles.ranking} onKeyDown={onKeyDown}>
          {ranked.halvings.slice(0, MOST_LISTED).map((each, index) => (
            <li key={`${each.stepId} ${each.field}`}>
              <button
                type="button"
                data-roving=""
                // biome-ignore lint/a11y/noAutofocus: the panel is opened by a key, which goes on in it
                autoFocus={index === 0}
                className={styles.halving}
                onClick={() => tryOut({ stepId: each.stepId, field: each.field, minutes: each.to })}
              >
                <span className={styles.halved}>
                  {each.field === 'waitMinutes' ? `Wait before ${each.name}` : `Work of ${each.name}`}
                </span>
                <span className={styles.change}>
                  {formatDuration(each.from, map)} → {formatDuration(each.to, map)}
                </span>
                <span className={styles.effect}>
                  {each.saved > 0
                    ? `saves ${timeWords(each.saved, map)}${each.flowEfficiency === null ? '' : `, ${percentWords(each.flowEfficiency)} working`}`
                    : 'saves nothing: another branch takes longer'}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </SidePanel>
  );
}
