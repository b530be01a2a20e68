import Check from 'lucide-react/icons/check';
import { useEffect, useRef } from 'react';
import { Icon } from './icon';
import styles from './stage-tabs.module.css';

export interface Stage {
  readonly id: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'ahead';
}

/** The stages of a meeting in a row. Any of them can be entered at any time. */
export function StageTabs({
  stages,
  onSelect,
  label = 'Stages',
}: {
  stages: readonly Stage[];
  onSelect: (id: string) => void;
  label?: string;
}) {
  const nav = useRef<HTMLElement>(null);
  const currentId = stages.find(({ state }) => state === 'current')?.id;
  // Where even the tight row has to scroll, where the meeting is has to be seen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another stage is what there is to bring into view
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [currentId]);
  return (
    <nav ref={nav} aria-label={label} className={styles.nav}>
      <ol className={styles.track}>
        {stages.map((stage) => (
          <li key={stage.id}>
            <button
              type="button"
              className={`${styles.stage} ${styles[stage.state]}`}
              aria-current={stage.state === 'current' ? 'step' : undefined}
              onClick={() => onSelect(stage.id)}
            >
              {stage.state === 'done' ? <Icon icon={Check} size="small" /> : null}
              {stage.label}
              {stage.state === 'done' ? <span className="visually-hidden"> (done)</span> : null}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
