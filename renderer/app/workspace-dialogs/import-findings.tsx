import type { ImportPreview } from '@shared/exchange/json-import';
import { ReportList, ReportSentence, ReportSource } from '@/ui/report';
import { formatDay } from '@/ui/typed-date';
import styles from './import-dialog.module.css';

/** What a file would bring: its teams, what changes on the way, and what stays behind and why. */
export function ImportFindings({ fileName, preview }: { fileName: string; preview: ImportPreview }) {
  const hidden = preview.leftOutCount - preview.leftOut.length;
  const hiddenWarnings = preview.warningCount - preview.warnings.length;
  return (
    <>
      <div>
        <ReportSentence>{preview.sentence}</ReportSentence>
        <ReportSource>
          {fileName}
          {preview.date === null ? '' : `, last changed ${formatDay(preview.date.slice(0, 10))}`}
        </ReportSource>
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
        <ReportList heading={`Stays behind: ${preview.leftOutCount}`} label="What stays behind">
          {preview.leftOut.map((record) => (
            <li key={`${record.where} ${record.reason}`}>
              <b>{record.where}</b>: {record.reason}
            </li>
          ))}
          {hidden > 0 ? <li>and {hidden} more</li> : null}
        </ReportList>
      )}
      {preview.warningCount === 0 ? null : (
        <ReportList heading="Comes in changed" label="What comes in changed">
          {preview.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
          {hiddenWarnings > 0 ? <li>and {hiddenWarnings} more</li> : null}
        </ReportList>
      )}
    </>
  );
}
