import { causeNames } from '@shared/flow/causes';
import { formatDuration } from '@shared/flow/durations';
import type { Blocker } from '@shared/model/blocker';
import type { FlowMap } from '@shared/model/flow-map';
import { memo } from 'react';
import { Icon } from '@/ui/icon';
import { causeIcons } from '@/ui/icons';
import { selectCauses } from '../flow-selectors';
import styles from './blocker-piles.module.css';

/** Which cause costs most, in working time a week; and how much of it nobody has said yet. */
export const CauseCosts = memo(function CauseCosts({
  map,
  blockers,
}: {
  readonly map: FlowMap;
  readonly blockers: readonly Blocker[];
}) {
  const causes = selectCauses(blockers).filter(({ count }) => count > 0);
  const [dearest] = causes;
  return (
    <header className={styles.causes}>
      <h2 className={styles.heading}>
        {dearest?.minutesPerWeek ? `${causeNames[dearest.cause]} costs most` : 'What stops work'}
      </h2>
      <ul className={styles.causeList} aria-label="What each cause costs">
        {causes.map(({ cause, count, minutesPerWeek, unknown }) => (
          <li key={cause} className={styles.cause} data-cause={cause}>
            <Icon icon={causeIcons[cause]} size="small" />
            {causeNames[cause]}: {count}
            {minutesPerWeek === null ? '' : ` · ${formatDuration(minutesPerWeek, map)} a week`}
            {unknown > 0 && minutesPerWeek !== null ? `, ${unknown} without a cost` : ''}
          </li>
        ))}
      </ul>
    </header>
  );
});
