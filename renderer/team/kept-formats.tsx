import { removeFormat, teamFormats } from '@shared/retro/own-formats';
import Trash2 from 'lucide-react/icons/trash-2';
import { actUndoable } from '@/store/act-undoable';
import { memoLast } from '@/store/memo-last';
import { useWorkspace } from '@/store/use-workspace';
import { IconButton } from '@/ui/icon-button';
import { notify } from '@/ui/notices';
import styles from './team-screen.module.css';

const selectFormats = memoLast(teamFormats);

/** Columns of their own that a team kept as a format. */
export function KeptFormats({ teamId }: { readonly teamId: string }) {
  const formats = useWorkspace((workspace) => selectFormats(workspace.retroFormat, teamId));
  return (
    <section className={styles.section} aria-labelledby="formats-title">
      <h2 id="formats-title" className={styles.title}>
        Own formats
      </h2>
      {formats.length === 0 ? (
        <p className={styles.quiet}>
          None yet. Start a retrospective with own columns and keep them: they are then offered like the
          others.
        </p>
      ) : (
        <ul className={styles.list}>
          {formats.map((format) => (
            <li key={format.id} className={styles.row}>
              <div className={styles.words}>
                {format.name}
                <span className={styles.detail}>
                  {format.columns.map((column) => column.title).join(' · ')}
                </span>
              </div>
              <IconButton
                label={`Remove the format ${format.name}`}
                icon={Trash2}
                onPress={() =>
                  actUndoable(
                    removeFormat,
                    { formatId: format.id },
                    notify,
                    `“${format.name}” is in the bin.`,
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
