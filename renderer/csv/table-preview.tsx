import type { CsvFinding } from '@shared/exchange/plan-csv-import';
import { keyed } from '@/ui/keyed';
import { ReportSentence } from '@/ui/report';
import styles from './table-import.module.css';
import type { TableComing } from './table-kind';

/** How many of what comes in, and of what stays behind, are shown line by line. */
const FEW = 50;

/** What would come in, what stays behind and why, before anything is changed. */
export function TablePreview({
  preview,
  listName,
}: {
  readonly preview: TableComing;
  readonly listName: string;
}) {
  const { coming, leftOut, warnings, sentence } = preview;
  const rest = coming.length - FEW;
  return (
    <section className={styles.preview} aria-label="What comes in">
      <ReportSentence isLive>{sentence}</ReportSentence>
      {coming.length === 0 ? null : (
        <ol className={styles.list} aria-label={listName}>
          {keyed(coming.slice(0, FEW), ({ text }) => text).map(({ key, value: { text, facts } }) => (
            <li key={key} className={styles.coming}>
              <span dir="auto">{text}</span>
              <span className={styles.facts}>{facts}</span>
            </li>
          ))}
          {rest > 0 ? <li className={styles.facts}>and {rest.toLocaleString('en-GB')} more</li> : null}
        </ol>
      )}
      <Findings title="Stays behind" findings={leftOut} />
      <Findings title="Comes in without a part of it" findings={warnings} />
    </section>
  );
}

function Findings({ title, findings }: { readonly title: string; readonly findings: readonly CsvFinding[] }) {
  if (findings.length === 0) return null;
  const rest = findings.length - FEW;
  return (
    <div>
      <h3 className={styles.heading}>
        {title} <span className={styles.facts}>{findings.length}</span>
      </h3>
      <ul className={styles.list} aria-label={title}>
        {keyed(findings.slice(0, FEW), inWords).map(({ key, value }) => (
          <li key={key} dir="auto">
            {inWords(value)}
          </li>
        ))}
        {rest > 0 ? <li className={styles.facts}>and {rest.toLocaleString('en-GB')} more</li> : null}
      </ul>
    </div>
  );
}

function inWords({ row, reason }: CsvFinding): string {
  return `Row ${row}: ${reason}.`;
}
