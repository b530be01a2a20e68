import OctagonAlert from 'lucide-react/icons/octagon-alert';
import { Icon } from '@/ui/icon';
import styles from './blocked-line.module.css';

/** What keeps an initiative from going on, wherever it is shown. Nothing where nothing does. */
export function BlockedLine({ by }: { readonly by: string }) {
  if (by === '') return null;
  return (
    <span className={styles.blocked} data-blocked="">
      <Icon icon={OctagonAlert} size="small" />
      <span className={styles.words} dir="auto">
        Blocked: {by}
      </span>
    </span>
  );
}
