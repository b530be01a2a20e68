import type { Retro } from '@shared/model/retro';
import { useWorkspace } from '@/store/use-workspace';
import { selectPromises } from '../retro-selectors';
import { CheckInRound } from './check-in-round';
import { LookBack } from './look-back';
import { PromisesLookedAt } from './promises-looked-at';
import styles from './set-the-stage.module.css';

/** The first stage: everybody is heard once, and what was promised last time is looked at. */
export function SetTheStage({ retro }: { readonly retro: Retro }) {
  const promises = useWorkspace((workspace) => selectPromises(retro, workspace.action));
  return (
    <div className={promises.length === 0 ? styles.alone : styles.stage}>
      <div className={styles.first}>
        <CheckInRound retro={retro} />
        <LookBack retro={retro} />
      </div>
      {promises.length === 0 ? (
        <p className={styles.none}>No open actions from earlier retrospectives.</p>
      ) : (
        <PromisesLookedAt retro={retro} promises={promises} />
      )}
    </div>
  );
}
