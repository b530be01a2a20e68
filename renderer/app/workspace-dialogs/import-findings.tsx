import type { ImportPreview } from '@shared/exchange/json-import';
import { ScrollRegion } from '@/ui/scroll-region';
import { formatDay } from '@/ui/typed-date';
import styles from './import-dialog.module.css';

/** What a file would bring: its teams, what changes on the way, and what stays behind and why. */
export function ImportFindings({ fileName, preview }: { fileName: string; preview: ImportPreview }) {
  const hidden = preview.leftOutCount - preview.leftOut.length;
  const hiddenWarnings = preview.warningCount - preview.warnings.length;
  return (
    <>
      <div>
        <p className={styles.sentence}>{preview.sentence}</p>
        <p className={styles.source}>
          {fileName}
          {preview.date === null ? '' : `, last changed ${formatDay(preview.date.slice(0, 10))}`}
        </p>
      </div>
      <ul className={styles.teams} aria-label="Teams in the file">
        {preview.teams.map((team) => (
          <li key={team.id} className={styles.team}>
            <b>{team.name}</b>
            {team.nameWhenAdded === team.name ? '' : ` (added as “${team.nameWhenAdded}”)`}
            <span className={styles.summary}>{team.summary}</span>
          </li>
        ))}
      </ul>
      {preview.leftOutCount === 0 ? null : (
        <section>
          <h3 className={styles.heading}>Stays behind: {preview.leftOutCount}</h3>
          <ScrollRegion as="ul" label="What stays behind" className={styles.list}>
            {preview.leftOut.map((record) => (
              <li key={`${record.where} ${record.reason}`}>
                <b>{record.where}</b>: {record.reason}
              </li>
            ))}
            {hidden > 0 ? <li>and {hidden} more</li> : null}
          </ScrollRegion>
        </section>
      )}
      {preview.warningCount === 0 ? null : (
        <section>
          <h3 className={styles.heading}>Comes in changed</h3>
          <ScrollRegion as="ul" label="What comes in changed" className={styles.list}>
            {preview.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
            {hiddenWarnings > 0 ? <li>and {hiddenWarnings} more</li> : null}
          </ScrollRegion>
        </section>
      )}
    </>
  );
}
