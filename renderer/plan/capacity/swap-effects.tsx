import type { Initiative } from '@shared/model/initiative';
import { type PlannedShare, plannedShare, shareAfterSwap } from '@shared/plan/capacity';
import { activeLimitOf } from '@shared/plan/limit';
import { useWorkspace } from '@/store/use-workspace';
import { selectPlan } from '../plan-selectors';
import { selectPlanSettings } from '../ranking/ranking-selectors';
import styles from './capacity-bar.module.css';
import { againstWords, shareWords } from './share-words';

/** What starting an initiative would do to the share for system health: in a free slot, or instead of each active one. */
export function SwapEffects({ initiative }: { readonly initiative: Initiative }) {
  const { teamId } = initiative;
  const active = useWorkspace((workspace) => selectPlan(workspace.initiative, teamId).active);
  const { healthBand } = useWorkspace((workspace) => selectPlanSettings(workspace.planSettings, teamId));
  const limit = useWorkspace((workspace) => activeLimitOf(workspace, teamId));
  const hasSlot = active.length < limit;
  const lines = hasSlot
    ? [{ id: 'free', words: 'In the free slot', share: shareAfterSwap(active, initiative, null, healthBand) }]
    : active.map(({ id, title }) => ({
        id,
        words: `Instead of ${title}`,
        share: shareAfterSwap(active, initiative, id, healthBand),
      }));
  return (
    <section className={styles.effects} aria-label="What starting it does to system health">
      <h3 className={styles.effectsTitle}>
        System health, now {shareWords(plannedShare(active, healthBand))}
      </h3>
      <ul className={styles.effectsList}>
        {lines.map(({ id, words, share }) => (
          <li key={id} className={styles.effect}>
            <span className={styles.effectWords} dir="auto">
              {words}
            </span>
            <EffectValue share={share} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EffectValue({ share }: { readonly share: PlannedShare }) {
  return (
    <span className={styles.effectValue}>
      <b>{shareWords(share)}</b>
      {share.state === 'known' && share.against !== 'within' ? (
        <span className={styles.offWords}>{againstWords[share.against]}</span>
      ) : null}
    </span>
  );
}
