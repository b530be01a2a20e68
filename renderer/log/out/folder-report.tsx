import { type FolderReport, folderSentence } from '@shared/exchange/folder-files';
import { keyed } from '@/ui/keyed';
import { ReportList, ReportSentence } from '@/ui/report';

/** What an export into a folder would do, or did: each file by its name, and each that is left alone with the reason. */
export function FolderReportView({
  report,
  tense,
}: {
  readonly report: FolderReport;
  readonly tense: 'would' | 'did';
}) {
  const { added, changed, removed, unchanged, leftAlone, sameNumber } = report;
  const isDone = tense === 'did';
  return (
    <>
      <ReportSentence isLive>{folderSentence(report, tense)}</ReportSentence>
      <Files heading="Left alone" files={leftAlone} />
      <Files heading="Numbers that would mean two things" files={sameNumber} />
      <Files heading={isDone ? 'Added' : 'New'} files={named(added)} />
      <Files heading={isDone ? 'Changed' : 'Changes'} files={named(changed)} />
      <Files heading={isDone ? 'Old names that are gone' : 'Old names that go'} files={removed} />
      <Files heading="As they should be" files={named(unchanged)} />
    </>
  );
}

interface Line {
  readonly file: string;
  readonly reason?: string;
}

function named(files: readonly string[]): Line[] {
  return files.map((file) => ({ file }));
}

function Files({ heading, files }: { readonly heading: string; readonly files: readonly Line[] }) {
  if (files.length === 0) return null;
  return (
    <ReportList heading={`${heading}: ${files.length.toLocaleString('en-GB')}`} label={heading}>
      {keyed(files, ({ file }) => file).map(({ key, value: { file, reason } }) => (
        <li key={key} dir="auto">
          {reason === undefined ? file : <b>{file}</b>}
          {reason === undefined ? '' : `: ${reason}`}
        </li>
      ))}
    </ReportList>
  );
}
