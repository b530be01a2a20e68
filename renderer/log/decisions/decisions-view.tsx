import { teamRecords } from '@shared/decision/numbers';
import { addRecord, deleteRecord, writeRecordOf } from '@shared/decision/records';
import { unwrittenDecisions, waiveRecord } from '@shared/decision/unwritten';
import { addedIds } from '@shared/kernel/added-ids';
import type { Decision } from '@shared/model/decision';
import type { DecisionRecord } from '@shared/model/decision-record';
import type { Team } from '@shared/model/team';
import type { RuleResult, Tables } from '@shared/model/workspace';
import FolderInput from 'lucide-react/icons/folder-input';
import FolderOutput from 'lucide-react/icons/folder-output';
import Plus from 'lucide-react/icons/plus';
import { useMemo, useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { AskDialog } from '@/ui/ask-dialog';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { runCommand } from '@/ui/commands/commands';
import { useCommands } from '@/ui/commands/use-commands';
import { EmptyState } from '@/ui/empty-state';
import { focusSoon } from '@/ui/focus-soon';
import { notify } from '@/ui/notices';
import { TextField } from '@/ui/text-field';
import { useRovingFocus } from '@/ui/use-roving-focus';
import styles from '../log.module.css';
import { ExportFolderDialog } from '../out/export-folder-dialog';
import { RecordEditor } from './record-editor';

/** A team's decision records, and what was decided and isn't written yet. */
export function DecisionsView({ team }: { readonly team: Team }) {
  const decisions = useWorkspace(({ decision }) => decision);
  const table = useWorkspace(({ decisionRecord }) => decisionRecord);
  const records = useMemo(() => teamRecords(table, team.id).reverse(), [table, team.id]);
  const unwritten = useMemo(
    () => unwrittenDecisions({ decision: decisions, decisionRecord: table }, team.id),
    [decisions, table, team.id],
  );
  const [openId, setOpenId] = useState<string | null>(null);
  const [isNaming, setNaming] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const [waiving, setWaiving] = useState<Decision | null>(null);
  const { container, onKeyDown } = useRovingFocus<HTMLDivElement>();
  useCommands(
    [
      {
        id: 'log.new-record',
        title: 'New decision record',
        section: 'Log',
        keys: 'n',
        hint: 'new record',
        run: () => setNaming(true),
      },
      {
        id: 'log.export-records',
        title: 'Export the decisions into a folder…',
        section: 'Log',
        whyNot: () => (records.length === 0 ? 'There is no decision record yet.' : null),
        run: () => setExporting(true),
      },
    ],
    [records.length === 0],
  );
  const openNew = (result: RuleResult) => {
    const id = result.ok ? addedIds<Tables>(result.value, 'decisionRecord')[0] : undefined;
    if (id !== undefined) setOpenId(id);
  };
  const open = openId === null ? undefined : table.get(openId);
  if (open?.teamId === team.id) {
    return (
      <RecordEditor
        key={open.id}
        record={open}
        onClose={() => {
          setOpenId(null);
          focusSoon(`[data-record="${open.id}"]`);
        }}
      />
    );
  }
  const remove = (record: DecisionRecord) => {
    actUndoable(deleteRecord, { recordId: record.id }, notify, 'The decision record is in the bin.');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows only move between the buttons inside
    <div ref={container} className={styles.page} onKeyDown={onKeyDown}>
      <div className={`${styles.main} ${styles.scroll}`}>
        <div className={styles.bar}>
          <Button icon={Plus} keyHint="n" onPress={() => setNaming(true)}>
            New record
          </Button>
          <Button icon={FolderInput} onPress={() => void runCommand('workspace.import-folder')}>
            Import a folder
          </Button>
          <Button icon={FolderOutput} isDisabled={records.length === 0} onPress={() => setExporting(true)}>
            Export into a folder
          </Button>
        </div>
        {unwritten.length === 0 ? null : (
          <section className={styles.section} aria-labelledby="unwritten">
            <h2 id="unwritten" className={styles.title}>
              Not written yet ({unwritten.length})
            </h2>
            <ul className={styles.list}>
              {unwritten.map((decision) => (
                <li key={decision.id} className={styles.open}>
                  <span className={styles.grow}>
                    {decision.text} <span className={styles.number}>{decision.date}</span>
                  </span>
                  <Button
                    size="small"
                    aria-label={`Write record: ${decision.text}`}
                    onPress={() => openNew(act(writeRecordOf, { decisionId: decision.id }))}
                  >
                    Write record
                  </Button>
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={`Needs no record: ${decision.text}`}
                    onPress={() => setWaiving(decision)}
                  >
                    Needs none
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className={styles.section} aria-labelledby="records">
          <h2 id="records" className={styles.title}>
            Records
          </h2>
          {records.length === 0 ? (
            <EmptyState
              title="What a decision was, why, and what else was considered, for those who weren't in the room."
              example="Use one queue for all jobs, because two drift apart."
            />
          ) : (
            <ul className={styles.list}>
              {records.map((record) => (
                <li key={record.id}>
                  <button
                    type="button"
                    data-roving=""
                    data-record={record.id}
                    className={styles.row}
                    aria-keyshortcuts="Enter Delete"
                    onClick={() => setOpenId(record.id)}
                    onKeyDown={(event) => {
                      if (event.key !== 'Delete') return;
                      event.preventDefault();
                      remove(record);
                    }}
                  >
                    <span className={styles.number}>{record.number}</span>
                    <span className={styles.words}>{record.title}</span>
                    <span className={styles.facts}>
                      <Chip tone={record.status === 'accepted' ? 'accent' : 'plain'}>{record.status}</Chip>
                      <span>{record.date}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      {isNaming ? (
        <NewRecord
          onKeep={(title) => {
            openNew(act(addRecord, { teamId: team.id, title }));
            setNaming(false);
          }}
          onClose={() => setNaming(false)}
        />
      ) : null}
      {isExporting ? <ExportFolderDialog team={team} onClose={() => setExporting(false)} /> : null}
      {waiving ? (
        <Waive
          decision={waiving}
          onKeep={(word) => {
            const args = { decisionId: waiving.id, word };
            if (actUndoable(waiveRecord, args, notify, 'It needs no record.').ok) setWaiving(null);
          }}
          onClose={() => setWaiving(null)}
        />
      ) : null}
    </div>
  );
}

interface AskProps {
  readonly onKeep: (text: string) => void;
  readonly onClose: () => void;
}

function NewRecord({ onKeep, onClose }: AskProps) {
  const [title, setTitle] = useState('');
  const keep = () => {
    if (title.trim() !== '') onKeep(title);
  };
  return (
    <AskDialog
      title="New decision record"
      done="Write it"
      isDisabled={title.trim() === ''}
      onDone={keep}
      onClose={onClose}
    >
      <TextField
        label="What is decided"
        placeholder="Use one queue for all jobs"
        value={title}
        onChange={setTitle}
        onSubmit={keep}
        autoFocus
      />
    </AskDialog>
  );
}

function Waive({ decision, onKeep, onClose }: AskProps & { readonly decision: Decision }) {
  const [word, setWord] = useState('');
  const keep = () => {
    if (word.trim() !== '') onKeep(word);
  };
  return (
    <AskDialog
      title="It needs no record"
      done="Keep"
      isDisabled={word.trim() === ''}
      onDone={keep}
      onClose={onClose}
    >
      <p className={styles.line}>{decision.text}</p>
      <TextField
        label="A word why"
        placeholder="It only concerns this week"
        value={word}
        onChange={setWord}
        onSubmit={keep}
        autoFocus
      />
    </AskDialog>
  );
}
