import {
  guessMapping,
  hasColumnNames,
  type PlanCsvField,
  planCsvFieldNames,
  planCsvFields,
} from '@shared/exchange/plan-csv-fields';
import { previewPlanCsv } from '@shared/exchange/plan-csv-import';
import type { CsvTable } from '@shared/exchange/read-csv';
import { addManyInitiatives } from '@shared/plan/initiatives';
import { useMemo, useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Dialog } from '@/ui/dialog';
import { notify } from '@/ui/notices-store';
import { Select } from '@/ui/select';
import styles from './csv-import.module.css';
import { CsvPreview } from './csv-preview';

export interface CsvMapperProps {
  readonly teamId: string;
  readonly fileName: string;
  readonly table: CsvTable;
  readonly onClose: () => void;
}

const STAYS = 'stays-behind';

const choices = [
  { id: STAYS, label: 'Stays behind' },
  ...planCsvFields.map((id) => ({ id, label: planCsvFieldNames[id] })),
] as const;

/** Says what each column is, and shows what would come in, before anything is changed. */
export function CsvMapper({ teamId, fileName, table, onClose }: CsvMapperProps) {
  const [mapping, setMapping] = useState(() => guessMapping(table));
  const [namesInFirstRow, setNamesInFirstRow] = useState(() => hasColumnNames(table));
  const people = useWorkspace((workspace) => workspace.person);
  const outcomes = useWorkspace((workspace) => workspace.planOutcome);
  const preview = useMemo(
    () =>
      previewPlanCsv({ person: people, planOutcome: outcomes }, teamId, table, { mapping, namesInFirstRow }),
    [people, outcomes, teamId, table, mapping, namesInFirstRow],
  );
  const count = preview.initiatives.length;
  const hasTitle = mapping.includes('title');
  /** A field that is taken moves to the column that is chosen now. */
  const choose = (column: number, field: PlanCsvField | null) =>
    setMapping((current) =>
      current.map((each, index) => {
        if (index === column) return field;
        return each !== null && each === field ? null : each;
      }),
    );
  const bringIn = () => {
    const text = count === 1 ? '1 candidate came in.' : `${count} candidates came in.`;
    const args = { teamId, initiatives: preview.initiatives };
    if (actUndoable(addManyInitiatives, args, notify, text).ok) onClose();
  };
  return (
    <Dialog
      title="Import candidates"
      size="large"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button keyHint="esc" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" isDisabled={!hasTitle || count === 0} onPress={bringIn}>
            {count === 1 ? 'Bring 1 in' : `Bring ${count} in`}
          </Button>
        </>
      }
    >
      <div className={styles.mapper}>
        <p className={styles.source}>{fileName}</p>
        <Checkbox isSelected={namesInFirstRow} onChange={setNamesInFirstRow}>
          The first row names the columns
        </Checkbox>
        <section className={styles.columns} aria-label="Columns">
          {mapping.map((field, column) => {
            const name = nameOf(table, column, namesInFirstRow);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place, and its name may stand there twice
              <div key={column} className={styles.column}>
                <span className={styles.columnName} dir="auto">
                  {name}
                </span>
                <span className={styles.example} dir="auto">
                  {exampleOf(table, column, namesInFirstRow)}
                </span>
                <Select
                  label={`${name} is`}
                  hideLabel
                  items={choices}
                  value={field ?? STAYS}
                  onChange={(next) => choose(column, next === STAYS ? null : next)}
                />
              </div>
            );
          })}
        </section>
        {hasTitle ? (
          <CsvPreview preview={preview} />
        ) : (
          <p role="alert" className={styles.warn}>
            Say which column is the title: a candidate can’t be without one.
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** The longest that a cell is shown. */
const FEW_LETTERS = 60;

function cut(text: string): string {
  return text.length > FEW_LETTERS ? `${text.slice(0, FEW_LETTERS)}…` : text;
}

function nameOf(table: CsvTable, column: number, hasNames: boolean): string {
  const name = hasNames ? (table.rows[0]?.cells[column] ?? '').trim() : '';
  return name === '' ? `Column ${column + 1}` : cut(name);
}

function exampleOf(table: CsvTable, column: number, hasNames: boolean): string {
  const rows = hasNames ? table.rows.slice(1) : table.rows;
  return cut(rows.map(({ cells }) => (cells[column] ?? '').trim()).find((cell) => cell !== '') ?? '');
}
