import { columnLimits } from '@shared/model/retro-format';
import type { ColumnDraft } from '@shared/retro/own-formats';
import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { useRef } from 'react';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { TextField } from '@/ui/text-field';
import styles from './column-editor.module.css';

/** A column as it is being written, with a key of its own while the list changes. */
export interface EditedColumn extends ColumnDraft {
  readonly key: number;
}

export interface ColumnEditorProps {
  readonly columns: readonly EditedColumn[];
  readonly onChange: (columns: readonly EditedColumn[]) => void;
}

/** The columns that people write themselves: a title, and the question that stands under it. Enter adds the next. */
export function ColumnEditor({ columns, onChange }: ColumnEditorProps) {
  const firstNew = useRef(Math.max(0, ...columns.map((column) => column.key)) + 1);
  const nextKey = useRef(firstNew.current);
  const isFull = columns.length >= columnLimits.most;

  const set = (key: number, fields: Partial<ColumnDraft>) =>
    onChange(columns.map((column) => (column.key === key ? { ...column, ...fields } : column)));
  const add = () => {
    if (isFull) return;
    onChange([...columns, { key: nextKey.current, title: '', hint: '' }]);
    nextKey.current += 1;
  };
  return (
    <fieldset className={styles.editor}>
      <legend className={styles.legend}>Columns</legend>
      {columns.map((column, index) => (
        <div key={column.key} className={styles.row}>
          <TextField
            label={`Column ${index + 1}`}
            hideLabel
            placeholder={`Column ${index + 1}`}
            value={column.title}
            onChange={(title) => set(column.key, { title })}
            autoFocus={column.key >= firstNew.current}
            onSubmit={add}
          />
          <TextField
            label={`What column ${index + 1} asks`}
            hideLabel
            placeholder="What it asks (optional)"
            value={column.hint}
            onChange={(hint) => set(column.key, { hint })}
            onSubmit={add}
          />
          <IconButton
            label={`Remove column ${index + 1}`}
            icon={X}
            isDisabled={columns.length <= columnLimits.least}
            onPress={() => onChange(columns.filter((other) => other.key !== column.key))}
          />
        </div>
      ))}
      <div>
        <Button variant="quiet" icon={Plus} isDisabled={isFull} onPress={add}>
          Add a column
        </Button>
      </div>
    </fieldset>
  );
}
