import type { HealthBand } from '@shared/model/plan-settings';
import { setHealthBand } from '@shared/plan/settings';
import { useState } from 'react';
import { act } from '@/store/workspace-store';
import { AskDialog } from '@/ui/ask-dialog';
import { NumberField } from '@/ui/number-field';
import styles from './capacity-bar.module.css';

export interface BandDialogProps {
  readonly teamId: string;
  readonly band: HealthBand;
  readonly onClose: () => void;
}

/** Sets the share for the health of the system that the team wants. */
export function BandDialog({ teamId, band, onClose }: BandDialogProps) {
  const [least, setLeast] = useState<number | null>(band.least);
  const [most, setMost] = useState<number | null>(band.most);
  const [problem, setProblem] = useState<string | null>(null);
  const keep = () => {
    const healthBand = { least: least ?? band.least, most: most ?? band.most };
    const done = act(setHealthBand, { teamId, healthBand }, { quiet: true });
    if (done.ok) onClose();
    else setProblem(done.error.message);
  };
  return (
    <AskDialog title="Band for system health" size="small" onDone={keep} onClose={onClose}>
      <p className={styles.words}>
        The share of what you work on that goes into the system itself: less, and change becomes slow; more,
        and users wait. 20 to 30 % is where many teams begin.
      </p>
      <NumberField
        label="At least, in %"
        value={least}
        min={0}
        max={100}
        onChange={setLeast}
        onSubmit={keep}
        autoFocus
      />
      <NumberField label="At most, in %" value={most} min={0} max={100} onChange={setMost} onSubmit={keep} />
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </AskDialog>
  );
}
