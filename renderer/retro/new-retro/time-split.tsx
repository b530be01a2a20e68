import { type RetroStage, retroStages } from '@shared/model/retro';
import { stageNames } from '@shared/retro/stages';
import { MOST_TOTAL_MINUTES, type StageMinutes, splitMinutes, totalMinutes } from '@shared/retro/time-box';
import { NumberField } from '@/ui/number-field';
import styles from './time-split.module.css';

export interface TimeSplitProps {
  readonly minutes: StageMinutes;
  readonly onChange: (minutes: StageMinutes) => void;
}

/** The time box: the whole in minutes, and what each stage gets of it, drawn to scale. */
export function TimeSplit({ minutes, onChange }: TimeSplitProps) {
  const total = totalMinutes(minutes);
  // A new total keeps the shares that people have set.
  const setTotal = (next: number | null) => {
    if (next !== null && next > 0) onChange(splitMinutes(next, total > 0 ? minutes : undefined));
  };
  const setStage = (stage: RetroStage, next: number | null) => onChange({ ...minutes, [stage]: next ?? 0 });
  return (
    <div className={styles.split}>
      <NumberField
        label="Minutes in all"
        value={total}
        min={5}
        max={MOST_TOTAL_MINUTES}
        step={5}
        onChange={setTotal}
      />
      <div className={styles.bar} aria-hidden="true">
        {retroStages.map((stage) => (
          <span key={stage} className={styles.part} style={{ flexGrow: minutes[stage] }} />
        ))}
      </div>
      <div className={styles.stages}>
        {retroStages.map((stage) => (
          <NumberField
            key={stage}
            label={stageNames[stage]}
            value={minutes[stage]}
            min={0}
            max={MOST_TOTAL_MINUTES}
            onChange={(next) => setStage(stage, next)}
          />
        ))}
      </div>
    </div>
  );
}
