import type { DayOrder } from '@shared/exchange/csv-times';
import type { CsvTable } from '@shared/exchange/read-csv';
import { useMemo, useState } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { Caution } from '@/ui/caution';
import { Checkbox } from '@/ui/checkbox';
import { Dialog } from '@/ui/dialog';
import { DialogButtons } from '@/ui/dialog-buttons';
import { ReportSource } from '@/ui/report';
import { Select } from '@/ui/select';
import styles from './table-import.module.css';
import type { TableKind } from './table-kind';
import { TablePreview } from './table-preview';

export interface TableMapperProps<Field extends string> {
  readonly kind: TableKind<Field>;
  /** Where the table is from. */
  readonly source: string;
  readonly table: CsvTable;
  readonly onClose: () => void;
}

const STAYS = 'stays-behind';

const orders = [
  { id: 'told', label: 'As the table tells' },
  { id: 'day-first', label: 'The day first: 3/4/2026 is in April' },
  { id: 'month-first', label: 'The month first: 3/4/2026 is in March' },
] as const;

/** Says what each column is, and shows what would come in, before anything is changed. */
export function TableMapper<Field extends string>({ kind, source, table, onClose }: TableMapperProps<Field>) {
  const [guessed] = useState(() => kind.guess(table));
  const [mapping, setMapping] = useState(guessed.mapping);
  const [namesInFirstRow, setNamesInFirstRow] = useState(guessed.namesInFirstRow);
  const [dayOrder, setDayOrder] = useState<DayOrder | null>(null);
  const workspace = useWorkspace((all) => all);
  const preview = useMemo(
    () => kind.preview(workspace, table, { mapping, namesInFirstRow, dayOrder }),
    [kind, workspace, table, mapping, namesInFirstRow, dayOrder],
  );
  const choices = useMemo(
    () => [{ id: STAYS, label: 'Stays behind' }, ...kind.fields.map(({ id, label }) => ({ id, label }))],
    [kind],
  );
  // A column is its place: its name may stand there twice.
  const columns = mapping.map((field, column) => ({
    column,
    field,
    name: nameOf(table, column, namesInFirstRow),
  }));
  const count = preview.coming.length;
  const missing = kind.needs.find(({ field }) => !mapping.includes(field));
  /** A field that is taken moves to the column that is chosen now. */
  const choose = (column: number, field: Field | null) =>
    setMapping((current) =>
      current.map((each, index) => {
        if (index === column) return field;
        return each !== null && each === field ? null : each;
      }),
    );
  return (
    <Dialog
      title={kind.title}
      size="large"
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          isDisabled={missing !== undefined || count === 0}
          onPress={() => {
            if (preview.bringIn()) onClose();
          }}
        >
          {count === 1 ? 'Bring 1 in' : `Bring ${count} in`}
        </DialogButtons>
      }
    >
      <div className={styles.mapper}>
        <ReportSource>{source}</ReportSource>
        <Checkbox isSelected={namesInFirstRow} onChange={setNamesInFirstRow}>
          The first row names the columns
        </Checkbox>
        <section className={styles.columns} aria-label="Columns">
          {columns.map(({ column, field, name }) => {
            return (
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
                  onChange={(next) => choose(column, kind.fields.find(({ id }) => id === next)?.id ?? null)}
                />
              </div>
            );
          })}
        </section>
        {kind.hasDays ? (
          <Select
            label="Days like 3/4/2026"
            items={orders}
            value={dayOrder ?? 'told'}
            onChange={(next) => setDayOrder(next === 'told' ? null : next)}
          />
        ) : null}
        {missing === undefined ? (
          <TablePreview preview={preview} listName={kind.listName} />
        ) : (
          <Caution role="alert">{missing.sentence}</Caution>
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
