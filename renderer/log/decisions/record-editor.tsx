import { withFields } from '@shared/decision/record-fields';
import { editRecord } from '@shared/decision/records';
import { possibleSuccessors, successionOf, supersedeRecord } from '@shared/decision/supersede';
import { decisionFile } from '@shared/exchange/decision-files';
import { decisionFileName } from '@shared/exchange/decision-parts';
import { type DecisionRecord, decisionStatuses } from '@shared/model/decision-record';
import { LineButtons } from '@/line/line-buttons';
import { lineEnd } from '@/line/line-end';
import { actUndoable } from '@/store/act-undoable';
import { useDraft } from '@/store/use-draft';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { notify } from '@/ui/notices';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import styles from '../log.module.css';
import { draftOf, fieldsOf, type RecordDraft } from './record-draft';
import { RecordPreview } from './record-preview';

const statuses = decisionStatuses.map((id) => ({ id, label: `${id.charAt(0).toUpperCase()}${id.slice(1)}` }));

export interface RecordEditorProps {
  readonly record: DecisionRecord;
  readonly onClose: () => void;
}

/** Writes a record, and shows beside it what it comes to as one types. */
export function RecordEditor({ record, onClose }: RecordEditorProps) {
  const today = useToday();
  const table = useWorkspace(({ decisionRecord }) => decisionRecord);
  const [draft, change, forget] = useDraft(`decision record ${record.id}`, () => draftOf(record));
  const set = <Name extends keyof RecordDraft>(name: Name, value: RecordDraft[Name]) =>
    change((current) => ({ ...current, [name]: value }));
  const shown = withFields(record, fieldsOf(draft), today);
  const { supersededBy } = successionOf(table, record);
  const successors = possibleSuccessors(table, record).map(({ id, number, title }) => ({
    id,
    label: `${number}. ${title}`,
  }));
  const keep = () => {
    const args = { recordId: record.id, ...fieldsOf(draft) };
    if (!actUndoable(editRecord, args, notify, 'The decision record is kept.').ok) return;
    forget();
    onClose();
  };
  const area = (
    name: 'context' | 'drivers' | 'outcome' | 'consequences' | 'confirmation' | 'more',
    label: string,
    description?: string,
  ) => (
    <TextField
      label={label}
      value={draft[name]}
      onChange={(value) => set(name, value)}
      multiline
      {...(description === undefined ? {} : { description })}
    />
  );
  return (
    <div className={styles.page} {...lineEnd('decisionRecord', record.id)}>
      <div className={styles.main}>
        <div className={`${styles.bar} ${styles.middle}`}>
          <Button variant="primary" onPress={keep}>
            Keep
          </Button>
          <Button
            onPress={() => {
              forget();
              onClose();
            }}
          >
            Cancel
          </Button>
          <LineButtons end={{ table: 'decisionRecord', id: record.id }} />
        </div>
        <div className={styles.editor}>
          <div className={styles.fields}>
            <TextField
              label={`Title of number ${record.number}`}
              value={draft.title}
              onChange={(value) => set('title', value)}
              autoFocus
              error={shown.ok ? null : shown.error.message}
            />
            <Select
              label="Status"
              items={statuses}
              value={draft.status}
              onChange={(value) => set('status', value)}
            />
            {successors.length === 0 && supersededBy === null ? null : (
              <Select
                label="Its place was taken by"
                items={successors}
                value={supersededBy?.id ?? null}
                placeholder="Nothing"
                onChange={(byId) => {
                  const args = { recordId: record.id, byId };
                  const done = actUndoable(
                    supersedeRecord,
                    args,
                    notify,
                    'Superseded: both name each other.',
                  );
                  if (done.ok) set('status', 'superseded');
                }}
              />
            )}
            {area('context', 'Context', 'What the problem is, and what was known')}
            {area('drivers', 'Drivers', 'What weighed, a line each')}
            {draft.options.map((option, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place alone
              <fieldset key={index} className={styles.option} aria-label={`Option ${index + 1}`}>
                <TextField
                  label={`Option ${index + 1}`}
                  value={option.title}
                  onChange={(title) => set('options', draft.options.with(index, { ...option, title }))}
                />
                <TextField
                  label="Good and bad"
                  description="A line each: + what is good, - what is bad"
                  value={option.lines}
                  multiline
                  onChange={(lines) => set('options', draft.options.with(index, { ...option, lines }))}
                />
              </fieldset>
            ))}
            <div className={styles.buttons}>
              <Button
                variant="quiet"
                onPress={() => set('options', [...draft.options, { title: '', lines: '', description: '' }])}
              >
                Another option
              </Button>
            </div>
            {draft.options.length === 0 ? null : (
              <Select
                label="Chosen"
                items={[
                  { id: 'none', label: 'None yet' },
                  ...draft.options.map(({ title }, index) => ({
                    id: String(index),
                    label: title.trim() === '' ? `Option ${index + 1}` : title,
                  })),
                ]}
                value={draft.chosen === null ? 'none' : String(draft.chosen)}
                onChange={(id) => set('chosen', id === 'none' ? null : Number(id))}
              />
            )}
            {area('outcome', 'Outcome', 'What was decided, and why')}
            {area('consequences', 'Consequences', 'A line each: + what is good, - what is bad')}
            {area('confirmation', 'Confirmation', 'How you will see that it holds and helps')}
            <TextField
              label="Who decided"
              value={draft.decidedBy}
              onChange={(value) => set('decidedBy', value)}
            />
            <DateField
              label="Look again"
              value={draft.lookAgain}
              onChange={(value) => set('lookAgain', value)}
            />
            {area('more', 'More')}
          </div>
          <RecordPreview
            name={decisionFileName(shown.ok ? shown.value : record)}
            fileIn={(form) =>
              shown.ok ? decisionFile(new Map([...table, [record.id, shown.value]]), shown.value, form) : null
            }
          />
        </div>
      </div>
    </div>
  );
}
