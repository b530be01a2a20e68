import { Dialog } from './dialog';
import { KeyHint } from './key-hint';
import styles from './keys-dialog.module.css';

export interface KeyRow {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly keys: string;
}

/** Every key that does something now, by section. */
export function KeysDialog({
  isOpen,
  onClose,
  rows,
}: {
  isOpen: boolean;
  onClose: () => void;
  rows: readonly KeyRow[];
}) {
  const sections = [...new Set(rows.map((row) => row.section))];
  return (
    <Dialog title="Keys" size="large" closesOutside isReading isOpen={isOpen} onClose={onClose}>
      <div className={styles.sections}>
        {sections.map((section) => (
          <section key={section} className={styles.section} aria-label={section}>
            <h3 className={styles.heading}>{section}</h3>
            <dl className={styles.rows}>
              {rows
                .filter((row) => row.section === section)
                .map((row) => (
                  <div key={row.id} className={styles.row}>
                    <dt>{row.title}</dt>
                    <dd>
                      <KeyHint keys={row.keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
