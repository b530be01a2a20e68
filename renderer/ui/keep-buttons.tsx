import { Button } from './button';
import styles from './keep-buttons.module.css';

export interface KeepButtonsProps {
  readonly keep: () => void;
  readonly cancel: () => void;
}

/** The two ways out of a small form that stands in its place. */
export function KeepButtons({ keep, cancel }: KeepButtonsProps) {
  return (
    <div className={styles.buttons}>
      <Button size="small" variant="primary" keyHint="enter" onPress={keep}>
        Keep
      </Button>
      <Button size="small" keyHint="esc" onPress={cancel}>
        Cancel
      </Button>
    </div>
  );
}
