import { teamNameFor } from '@shared/exchange/files-in/choice';
import type { FileIn } from '@shared/exchange/files-in/file-in';
import { useMemo, useState } from 'react';
import { TableMapper } from '@/csv/table-mapper';
import { Dialog } from '@/ui/dialog';
import { DialogButtons } from '@/ui/dialog-buttons';
import { ReportSource } from '@/ui/report';
import { Segmented } from '@/ui/segmented';
import styles from './files-in.module.css';
import { candidatesFor, retroFor } from './table-kinds';
import { firstTeam, TeamFields } from './team-fields';

const ways = [
  { id: 'initiatives', label: 'Candidates for the plan' },
  { id: 'retro', label: 'A retrospective' },
] as const;

type TableFile = Extract<FileIn, { readonly form: 'table' }>;

/** A table: what its rows become and for whom, then what its columns are. */
export function TableDialog({ file, onClose }: { readonly file: TableFile; readonly onClose: () => void }) {
  const [team, setTeam] = useState(() => firstTeam(file));
  const [as, setAs] = useState<(typeof ways)[number]['id']>('initiatives');
  const [isSettled, setSettled] = useState(false);
  const candidates = useMemo(() => candidatesFor(file, team), [file, team]);
  const retro = useMemo(() => retroFor(file, team), [file, team]);
  if (isSettled) {
    const given = { source: file.fileName, table: file.table, onClose };
    return as === 'retro' ? (
      <TableMapper kind={retro} {...given} />
    ) : (
      <TableMapper kind={candidates} {...given} />
    );
  }
  return (
    <Dialog
      title="Import a file"
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onPress={() => setSettled(true)}>
          Choose the columns
        </DialogButtons>
      }
    >
      <ReportSource>
        {file.fileName}: a table of {file.table.rows.length.toLocaleString('en-GB')} rows
      </ReportSource>
      <div className={styles.choices}>
        <TeamFields value={team} onChange={setTeam} newName={teamNameFor(file)} />
        <Segmented label="Its rows become" items={ways} value={as} onChange={setAs} />
      </div>
    </Dialog>
  );
}
