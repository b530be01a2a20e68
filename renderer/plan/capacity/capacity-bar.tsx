import type { HealthBand } from '@shared/model/plan-settings';
import { type PlannedShare, plannedShare, shareAfterSwap } from '@shared/plan/capacity';
import HeartPulse from 'lucide-react/icons/heart-pulse';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useState } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { Chip } from '@/ui/chip';
import { Icon } from '@/ui/icon';
import { selectPlan } from '../plan-selectors';
import { selectPlanSettings } from '../ranking/ranking-selectors';
import { BandDialog } from './band-dialog';
import styles from './capacity-bar.module.css';
import { againstWords, bandWords, missingShareWords, shareWords } from './share-words';

export interface CapacityBarProps {
  readonly teamId: string;
  /** A swap that is being considered: its share is drawn beside the present one. */
  readonly swap?: { readonly startId: string; readonly stopId: string | null };
}

/** How much of what is active goes into the health of the system, against the band that the team wants. */
export function CapacityBar({ teamId, swap }: CapacityBarProps) {
  const [isSetting, setSetting] = useState(false);
  const { healthBand } = useWorkspace((workspace) => selectPlanSettings(workspace.planSettings, teamId));
  const active = useWorkspace((workspace) => selectPlan(workspace.initiative, teamId).active);
  const start = useWorkspace((workspace) => (swap ? workspace.initiative.get(swap.startId) : undefined));
  const now = plannedShare(active, healthBand);
  const then = start ? shareAfterSwap(active, start, swap?.stopId ?? null, healthBand) : null;
  return (
    <section className={styles.capacity} aria-label="Capacity for system health">
      <span className={styles.label}>
        <Icon icon={HeartPulse} size="small" /> System health
      </span>
      <Bar now={now} then={then} band={healthBand} />
      <b className={styles.value}>{shareWords(now)}</b>
      {now.state === 'known' ? <Against share={now} /> : null}
      {then === null ? null : (
        <span className={styles.then}>
          with this swap <b>{shareWords(then)}</b>
          {then.state === 'known' ? `, ${againstWords[then.against]}` : ''}
        </span>
      )}
      <Chip onPress={() => setSetting(true)} ariaLabel={`${bandWords(healthBand)}. Change`}>
        {bandWords(healthBand)}
      </Chip>
      {now.state === 'incomplete' ? <p className={styles.missing}>{missingShareWords(now)}</p> : null}
      {isSetting ? <BandDialog teamId={teamId} band={healthBand} onClose={() => setSetting(false)} /> : null}
    </section>
  );
}

function Against({ share }: { readonly share: Extract<PlannedShare, { state: 'known' }> }) {
  const isOff = share.against !== 'within';
  return (
    <span className={isOff ? styles.off : styles.within}>
      {isOff ? <Icon icon={TriangleAlert} size="small" /> : null}
      {againstWords[share.against]}
    </span>
  );
}

/** The bar itself; all that it shows stands beside it in words. */
function Bar({ now, then, band }: { now: PlannedShare; then: PlannedShare | null; band: HealthBand }) {
  const bandPlace = { insetInlineStart: `${band.least}%`, width: `${band.most - band.least}%` };
  return (
    <span className={styles.bar} aria-hidden="true">
      {now.state === 'known' ? (
        <span className={styles.fill} style={{ width: `${now.share * 100}%` }} />
      ) : null}
      <span className={styles.band} style={bandPlace} />
      {then?.state === 'known' ? (
        <span className={styles.mark} style={{ insetInlineStart: `${then.share * 100}%` }} />
      ) : null}
    </span>
  );
}
