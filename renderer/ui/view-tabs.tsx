import styles from './stage-tabs.module.css';

export interface ViewTabsProps<Id extends string> {
  readonly label: string;
  readonly views: readonly { readonly id: Id; readonly label: string }[];
  readonly current: Id | null;
  readonly onSelect: (id: Id) => void;
}

/** Several looks at the same things, in the header: one is taken, any can be. */
export function ViewTabs<Id extends string>({ label, views, current, onSelect }: ViewTabsProps<Id>) {
  return (
    <nav aria-label={label} className={styles.nav} data-view-tabs="">
      <ul className={styles.track}>
        {views.map((view) => (
          <li key={view.id}>
            <button
              type="button"
              className={`${styles.stage} ${view.id === current ? styles.current : ''}`}
              aria-current={view.id === current ? 'page' : undefined}
              onClick={() => onSelect(view.id)}
            >
              {view.label}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
