import type { CsvFinding } from '@shared/exchange/csv-columns';
import { keyed } from '@/ui/keyed';
import { ReportList, ReportSentence } from '@/ui/report';
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
  return (
    <section className={styles.preview} aria-label="What comes in">
      <ReportSentence isLive>{sentence}</ReportSentence>
      {coming.length === 0 ? null : (
        <ReportList label={listName}>
          {keyed(coming.slice(0, FEW), ({ text }) => text).map(({ key, value: { text, facts } }) => (
            <li key={key} className={styles.coming}>
              <span dir="auto">{text}</span>
              <span className={styles.facts}>{facts}</span>
            </li>
          ))}
          <Rest count={coming.length - FEW} />
        </ReportList>
      )}
      <Findings title="Stays behind" findings={leftOut} />
      <Findings title="Comes in without a part of it" findings={warnings} />
    </section>
  );
}

function Findings({ title, findings }: { readonly title: string; readonly findings: readonly CsvFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <ReportList
      heading={
        <>
          {title} <span className={styles.facts}>{findings.length}</span>
        </>
      }
      label={title}
    >
      {keyed(findings.slice(0, FEW), inWords).map(({ key, value }) => (
        <li key={key} dir="auto">
          {inWords(value)}
        </li>
      ))}
      <Rest count={findings.length - FEW} />
    </ReportList>
  );
}

/** How many there are beyond those that are shown. */
function Rest({ count }: { readonly count: number }) {
  return count > 0 ? <li className={styles.facts}>and {count.toLocaleString('en-GB')} more</li> : null;
}

function inWords({ row, reason }: CsvFinding): string {
  return `Row ${row}: ${reason}.`;
}
