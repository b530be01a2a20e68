import { navigate } from '@/store/route';
import { runCommand } from '@/ui/commands/commands';
import { Icon } from '@/ui/icon';
import { areaIcons } from '@/ui/icons';
import { ariaKeyShortcuts } from '@/ui/key-caps';
import { Logo } from '@/ui/logo';
import { areas } from './areas';
import styles from './rail.module.css';

/** The areas in words and icons, and Find at its end. */
export function Rail({ current }: { current: string }) {
  return (
    <nav className={styles.rail} aria-label="Areas">
      <div className={styles.logo}>
        <Logo />
        <span className="visually-hidden">Throughline</span>
      </div>
      <ul className={styles.areas}>
        {areas.map((area) => (
          <li key={area.id}>
            <button
              type="button"
              className={styles.entry}
              aria-current={area.id === current ? 'page' : undefined}
              onClick={() => navigate({ area: area.id })}
            >
              <Icon icon={area.icon} />
              {area.label}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles.entry}
        aria-keyshortcuts={ariaKeyShortcuts('mod+k')}
        onClick={() => runCommand('view.palette')}
      >
        <Icon icon={areaIcons.find} />
        Find
      </button>
    </nav>
  );
}
