import { deleteRecord, editRecord } from '@shared/decision/records';
import { successionOf } from '@shared/decision/supersede';
import type { DecisionRecord } from '@shared/model/decision-record';
import { lineEnd } from '@/line/line-end';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { focusNeighbour } from '@/ui/focus-neighbour';
import { notify } from '@/ui/notices-store';
import { formatDay } from '@/ui/typed-date';
import styles from '../log.module.css';

interface RecordListProps {
  readonly records: readonly DecisionRecord[];
  readonly onOpen: (record: DecisionRecord) => void;
}

/** The records of a team, each in one line: what took the place of which is told at both. Delete puts one into the bin. */
export function RecordList({ records, onOpen }: RecordListProps) {
  return (
    <ul className={styles.list}>
      {records.map((record) => (
        <li key={record.id}>
          <button
            type="button"
            data-roving=""
            data-record={record.id}
            {...lineEnd('decisionRecord', record.id)}
            className={styles.row}
            aria-keyshortcuts="Enter Delete"
            onClick={() => onOpen(record)}
            onKeyDown={(event) => {
              if (event.key !== 'Delete' && event.key !== 'Backspace') return;
              event.preventDefault();
              focusNeighbour(event.currentTarget);
              const args = { recordId: record.id };
              actUndoable(deleteRecord, args, notify, 'The decision record is in the bin.');
            }}
          >
            <span className={styles.number}>{record.number}</span>
            <span className={styles.words} dir="auto">
              {record.title}
            </span>
            <span className={styles.facts}>
              <Succession record={record} />
              <Chip tone={record.status === 'accepted' ? 'accent' : 'plain'}>{record.status}</Chip>
              <span>{formatDay(record.date)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Succession({ record }: { readonly record: DecisionRecord }) {
  const table = useWorkspace(({ decisionRecord }) => decisionRecord);
  const { supersededBy, supersedes } = successionOf(table, record);
  const words = [
    supersededBy === null ? '' : `by ${supersededBy.number}`,
    supersedes.length === 0 ? '' : `in place of ${supersedes.map(({ number }) => number).join(', ')}`,
  ].filter((part) => part !== '');
  return words.length === 0 ? null : <span>{words.join(', ')}</span>;
}

/** The records whose day to look again has come: each is looked at, or holds without a new day. */
export function RecordsToLookAt({ records, onOpen }: RecordListProps) {
  if (records.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="look-again">
      <h2 id="look-again" className={styles.title}>
        Look again ({records.length})
      </h2>
      <ul className={styles.list}>
        {records.map((record) => (
          <li key={record.id} className={styles.open} {...lineEnd('decisionRecord', record.id)}>
            <span className={styles.grow}>
              <span dir="auto">
                {record.number}. {record.title}
              </span>
              <span className={styles.under}>
                {record.lookAgain === null ? '' : `Since ${formatDay(record.lookAgain)}. `}
                {record.confirmation === '' ? '' : `It helps when: ${record.confirmation}`}
              </span>
            </span>
            <Button size="small" aria-label={`Look at it: ${record.title}`} onPress={() => onOpen(record)}>
              Look at it
            </Button>
            <Button
              size="small"
              variant="quiet"
              aria-label={`It holds: ${record.title}`}
              onPress={() => {
                const args = { recordId: record.id, lookAgain: null };
                actUndoable(editRecord, args, notify, 'It holds, and does not come up again.');
              }}
            >
              It holds
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
