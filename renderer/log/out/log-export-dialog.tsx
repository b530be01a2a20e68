import { teamRecords } from '@shared/decision/numbers';
import type { LogAction } from '@shared/log/action-list';
import { type DecisionStatus, decisionStatuses } from '@shared/model/decision-record';
import type { Team } from '@shared/model/team';
import ClipboardCopy from 'lucide-react/icons/clipboard-copy';
import FileDown from 'lucide-react/icons/file-down';
import Printer from 'lucide-react/icons/printer';
import { useMemo, useState } from 'react';
import { copyForSlack, copyMarkdown, copyText, savePdf, saveText } from '@/meeting/send-out';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Dialog } from '@/ui/dialog';
import { Segmented } from '@/ui/segmented';
import { Select } from '@/ui/select';
import { TextPreview } from '@/ui/text-preview';
import { useDialogKeys } from '@/ui/use-dialog-keys';
import { WaysOut } from '@/ui/ways-out';
import { selectLogActions } from '../actions/log-actions';
import styles from './log-export.module.css';
import { formsOf, type LogForm, type LogPart, logText } from './log-forms';

const parts = [
  { id: 'actions', label: 'Actions' },
  { id: 'decisions', label: 'Decisions' },
  { id: 'days', label: 'Days' },
] as const satisfies readonly { readonly id: LogPart; readonly label: string }[];

const states = [
  { id: 'open', label: 'Open' },
  { id: 'all', label: 'All' },
] as const;

const ALL = 'all';

export interface LogExportDialogProps {
  readonly team: Team;
  /** What is chosen first. */
  readonly first: Exclude<LogPart, 'days'>;
  readonly onClose: () => void;
}

/** What leaves the log, chosen and in the form that is chosen, as it will be pasted; and the ways out. */
export function LogExportDialog({ team, first, onClose }: LogExportDialogProps) {
  const workspace = useWorkspace((all) => all);
  const today = useToday();
  const [part, setPart] = useState<LogPart>(first);
  const [form, setForm] = useState<LogForm>(first === 'actions' ? 'github' : 'page');
  const [withBom, setBom] = useState(false);
  const [which, setWhich] = useState<(typeof states)[number]['id']>('open');
  const [from, setFrom] = useState(ALL);
  const [status, setStatus] = useState<DecisionStatus | typeof ALL>(ALL);
  const all = selectLogActions(workspace, team.id, today);
  const rows = useMemo(
    () =>
      all
        .filter(({ action }) => which === 'all' || action.state === 'open')
        .filter((row) => from === ALL || keysOf(row).includes(from)),
    [all, which, from],
  );
  const records = useMemo(
    () =>
      teamRecords(workspace.decisionRecord, team.id).filter(
        (record) => status === ALL || record.status === status,
      ),
    [workspace.decisionRecord, team.id, status],
  );
  const out = useMemo(
    () => logText({ part, form, withBom }, { workspace, team, rows, records }),
    [part, form, withBom, workspace, team, rows, records],
  );
  const choosePart = (next: LogPart) => {
    setPart(next);
    const [preferred] = formsOf(next);
    if (!formsOf(next).some(({ id }) => id === form)) setForm(preferred?.id ?? 'page');
  };
  const words = { teamName: team.name, title: part, date: today };
  const closeWhen = async (done: Promise<boolean>) => {
    if (await done) onClose();
  };
  const copy = () => {
    if (form === 'slack') return closeWhen(copyForSlack(out.text));
    return closeWhen(out.html === null ? copyText(out.text) : copyMarkdown(out.text, out.html));
  };
  const save = () => closeWhen(saveText(out.kind, words, out.text));
  const print = () => (out.blocks === null ? undefined : closeWhen(savePdf(words, out.blocks)));
  useDialogKeys({ c: () => void copy(), s: () => void save(), p: () => void print() });
  return (
    <Dialog title="Export from the log" size="large" isOpen onClose={onClose} closesOutside>
      <div className={styles.choices}>
        <Segmented label="What" items={parts} value={part} onChange={choosePart} />
        {part === 'actions' ? (
          <>
            <Segmented label="Which" items={states} value={which} onChange={setWhich} />
            <Select label="Of" items={sources(all)} value={from} onChange={setFrom} />
          </>
        ) : null}
        {part === 'decisions' ? (
          <Select label="Which" items={statuses} value={status} onChange={setStatus} />
        ) : null}
        <Select label="As" items={formsOf(part)} value={form} onChange={setForm} />
        {form === 'csv' ? (
          <Checkbox isSelected={withBom} onChange={setBom}>
            With a byte order mark, for Excel
          </Checkbox>
        ) : null}
      </div>
      {part === 'days' ? (
        <p className={styles.why}>
          What is promised and open, decisions to look at again, and what isn’t done now.
        </p>
      ) : null}
      <TextPreview label="What goes out" text={out.text} />
      <WaysOut>
        <Button variant="primary" icon={ClipboardCopy} keyHint="c" onPress={() => void copy()} autoFocus>
          {copyWords(form, out.html !== null)}
        </Button>
        <Button icon={FileDown} keyHint="s" onPress={() => void save()}>
          Save as a file
        </Button>
        <Button icon={Printer} keyHint="p" isDisabled={out.blocks === null} onPress={() => void print()}>
          Print to PDF
        </Button>
      </WaysOut>
    </Dialog>
  );
}

const statuses = [
  { id: ALL, label: 'All' },
  ...decisionStatuses.map((id) => ({ id, label: `${id.charAt(0).toUpperCase()}${id.slice(1)}` })),
] as const;

function copyWords(form: LogForm, hasRichText: boolean): string {
  if (form === 'slack') return 'Copy for Slack';
  return hasRichText ? 'Copy as Markdown and rich text' : 'Copy';
}

/** By what an action is chosen: its owner and its source. */
function keysOf({ action, source }: LogAction): string[] {
  return [`person ${action.ownerId ?? ''}`, `${source.kind} ${source.id ?? ''}`];
}

/** Owners and sources that there are, each once. */
function sources(rows: readonly LogAction[]): { readonly id: string; readonly label: string }[] {
  const people = new Map<string, string>();
  const meetings = new Map<string, string>();
  for (const row of rows) {
    const [person = '', source = ''] = keysOf(row);
    people.set(person, row.ownerName ?? 'Nobody yet');
    meetings.set(source, row.source.title);
  }
  const items = [...[...people].sort(([, a], [, b]) => a.localeCompare(b)), ...meetings];
  return [{ id: ALL, label: 'Everybody and everything' }, ...items.map(([id, label]) => ({ id, label }))];
}
