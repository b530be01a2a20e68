import { type DecisionForm, decisionFiles } from '@shared/exchange/decision-files';
import type { FolderReport } from '@shared/exchange/folder-files';
import type { Team } from '@shared/model/team';
import { useRef, useState } from 'react';
import { bridge } from '@/store/bridge';
import { workspaceStore } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Refusal, ReportSource } from '@/ui/report';
import { Segmented } from '@/ui/segmented';
import { FolderReportView } from './folder-report';

const forms = [
  { id: 'madr', label: 'MADR 4.0' },
  { id: 'nygard', label: 'Nygard' },
] as const satisfies readonly { readonly id: DecisionForm; readonly label: string }[];

interface Picked {
  readonly ticket: string;
  readonly folder: string;
}

interface Outcome {
  readonly tense: 'would' | 'did';
  readonly report: FolderReport;
}

/**
 * A team's decision records into a folder, a file each: where, in which form, what would be done there, and then what was done. The
 * main process asks for the folder and writes there.
 */
export function ExportFolderDialog({ team, onClose }: { readonly team: Team; readonly onClose: () => void }) {
  const [form, setForm] = useState<DecisionForm>('madr');
  const [picked, setPicked] = useState<Picked | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef(0);

  const run = async (to: Picked, as: DecisionForm, dryRun: boolean) => {
    latest.current += 1;
    const mine = latest.current;
    setProblem(null);
    const files = decisionFiles(workspaceStore.getState().workspace.decisionRecord, team.id, as);
    const answer = await asking(bridge.call('folder:export', { ticket: to.ticket, files, dryRun }));
    // Another form or folder was chosen meanwhile.
    if (mine !== latest.current) return;
    if (answer.outcome === 'done') setOutcome({ tense: dryRun ? 'would' : 'did', report: answer.report });
    else {
      setOutcome(null);
      setProblem(answer.reason);
    }
  };
  const choose = async () => {
    const answer = await asking(bridge.call('folder:choose', undefined));
    if (answer.outcome === 'failed') setProblem(answer.reason);
    if (answer.outcome !== 'chosen') return;
    setPicked(answer);
    await run(answer, form, true);
  };
  const change = (as: DecisionForm) => {
    setForm(as);
    if (picked !== null) void run(picked, as, true);
  };
  const count = outcome?.tense === 'would' ? toDo(outcome.report) : 0;
  const isThrough = outcome !== null && count === 0;
  // One button for all of it, so that the focus stays where it is from step to step.
  const go = () => {
    if (picked === null) void choose();
    else if (count > 0) void run(picked, form, false);
    else if (isThrough) onClose();
    else if (problem !== null) void run(picked, form, true);
  };
  const words = () => {
    if (picked === null) return 'Choose the folder';
    if (count > 0) return writeWords(count);
    if (isThrough) return 'Done';
    return problem === null ? 'Looking…' : 'Try again';
  };
  return (
    <Dialog
      title="Export the decisions into a folder"
      size="large"
      isOpen
      onClose={onClose}
      footer={
        <>
          {isThrough ? null : (
            <Button keyHint="esc" onPress={onClose}>
              Cancel
            </Button>
          )}
          {picked === null ? null : <Button onPress={() => void choose()}>Choose another folder</Button>}
          <Button variant="primary" autoFocus onPress={go}>
            {words()}
          </Button>
        </>
      }
    >
      <Segmented label="Form" items={forms} value={form} onChange={change} />
      {picked === null ? (
        <p>
          Each record becomes a file of its own, named by its number and title. You see what will be done
          before anything is written. A file that you wrote or changed yourself is never touched.
        </p>
      ) : (
        <ReportSource>{picked.folder}</ReportSource>
      )}
      {problem === null ? null : (
        <Refusal>
          <p>{problem}</p>
        </Refusal>
      )}
      {outcome === null ? null : <FolderReportView {...outcome} />}
    </Dialog>
  );
}

function writeWords(count: number): string {
  return count === 1 ? 'Write one file' : `Write ${count.toLocaleString('en-GB')} files`;
}

/** How many files would be touched. */
function toDo({ added, changed, removed }: FolderReport): number {
  return added.length + changed.length + removed.length;
}

/** An answer of the main process; one that never came is a failure like any other. */
async function asking<Answer>(
  answer: Promise<Answer>,
): Promise<Answer | { readonly outcome: 'failed'; readonly reason: string }> {
  try {
    return await answer;
  } catch (error) {
    console.error(error);
    return { outcome: 'failed', reason: 'Something went wrong in the app. You can try again.' };
  }
}
