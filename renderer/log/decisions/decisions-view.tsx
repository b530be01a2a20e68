import { recordsToLookAt } from '@shared/decision/look-again';
import { teamRecords } from '@shared/decision/numbers';
import { addRecord, recordOf, writeRecordOf } from '@shared/decision/records';
import { unwrittenDecisions, waivedDecisions } from '@shared/decision/unwritten';
import { addedIds } from '@shared/kernel/added-ids';
import type { Team } from '@shared/model/team';
import type { RuleResult, Tables } from '@shared/model/workspace';
import FolderInput from 'lucide-react/icons/folder-input';
import FolderOutput from 'lucide-react/icons/folder-output';
import Plus from 'lucide-react/icons/plus';
import Share from 'lucide-react/icons/share';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useArrival } from '@/line/open-end';
import { usePreferences } from '@/store/preferences-store';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { AskDialog } from '@/ui/ask-dialog';
import { Button } from '@/ui/button';
import { runCommand } from '@/ui/commands/commands';
import { useCommands } from '@/ui/commands/use-commands';
import { EmptyState } from '@/ui/empty-state';
import { focusSoon } from '@/ui/focus-soon';
import { TextField } from '@/ui/text-field';
import { useRovingFocus } from '@/ui/use-roving-focus';
import styles from '../log.module.css';
import { ExportFolderDialog } from '../out/export-folder-dialog';
import { useFirstFocus } from '../use-first-focus';
import { NotWritten } from './not-written';
import { RecordList, RecordsToLookAt } from './record-list';

// With what draws Markdown, which nothing else needs.
const RecordEditor = lazy(() =>
  import('./record-editor').then((module) => ({ default: module.RecordEditor })),
);

/** A team's decision records, what was decided and isn't written yet, and what is to be looked at again. */
export function DecisionsView({ team }: { readonly team: Team }) {
  const today = useToday();
  const decision = useWorkspace((workspace) => workspace.decision);
  const decisionRecord = useWorkspace((workspace) => workspace.decisionRecord);
  const records = useMemo(() => teamRecords(decisionRecord, team.id).reverse(), [decisionRecord, team.id]);
  const toLookAt = useMemo(
    () => recordsToLookAt(decisionRecord, team.id, today),
    [decisionRecord, team.id, today],
  );
  const meetings = useMemo(() => {
    const tables = { decision, decisionRecord };
    return { unwritten: unwrittenDecisions(tables, team.id), waived: waivedDecisions(tables, team.id) };
  }, [decision, decisionRecord, team.id]);
  const isRoomScreen = usePreferences((preferences) => preferences.roomScreen);
  const [openId, setOpenId] = useState<string | null>(null);
  const [isNaming, setNaming] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const { container, onKeyDown } = useRovingFocus<HTMLDivElement>();
  useFirstFocus('[data-record]');
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
  useArrival(({ table, id }) => {
    const recordId = table === 'decisionRecord' ? id : recordOf(decisionRecord, id)?.id;
    if (table !== 'decision' && table !== 'decisionRecord') return false;
    if (recordId === undefined) focusSoon(`[data-decision="${CSS.escape(id)}"] button`);
    else setOpenId(recordId);
    return true;
  });
  const openNew = (result: RuleResult) => {
    const id = result.ok ? addedIds<Tables>(result.value, 'decisionRecord')[0] : undefined;
    if (id !== undefined) setOpenId(id);
  };
  const open = openId === null ? undefined : decisionRecord.get(openId);
  if (open?.teamId === team.id) {
    return (
      <Suspense fallback={null}>
        <RecordEditor
          key={open.id}
          record={open}
          onClose={() => {
            setOpenId(null);
            focusSoon(`[data-record="${open.id}"]`);
          }}
        />
      </Suspense>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows only move between the buttons inside
    <div ref={container} className={styles.page} onKeyDown={onKeyDown}>
      <div className={`${styles.main} ${styles.scroll}`}>
        <div className={styles.bar}>
          <Button icon={Plus} keyHint="n" onPress={() => setNaming(true)}>
            New record
          </Button>
          {isRoomScreen ? null : (
            <>
              <Button icon={FolderInput} onPress={() => void runCommand('workspace.import-folder')}>
                Import a folder
              </Button>
              <Button
                icon={FolderOutput}
                isDisabled={records.length === 0}
                onPress={() => setExporting(true)}
              >
                Export into a folder
              </Button>
              <Button icon={Share} keyHint="mod+e" onPress={() => void runCommand('log.export')}>
                Export
              </Button>
            </>
          )}
        </div>
        <RecordsToLookAt records={toLookAt} onOpen={({ id }) => setOpenId(id)} />
        <NotWritten {...meetings} onWrite={({ id }) => openNew(act(writeRecordOf, { decisionId: id }))} />
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
            <RecordList records={records} onOpen={({ id }) => setOpenId(id)} />
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
    </div>
  );
}

interface NewRecordProps {
  readonly onKeep: (title: string) => void;
  readonly onClose: () => void;
}

function NewRecord({ onKeep, onClose }: NewRecordProps) {
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
