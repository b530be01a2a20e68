import type { LogAction } from '@shared/log/action-list';
import { type FollowThrough, type FollowThroughCounts, followThrough } from '@shared/log/follow-through';
import { useMemo } from 'react';
import { Button } from '@/ui/button';
import { SidePanel } from '@/ui/side-panel';
import styles from './follow-through.module.css';

const outcomes = [
  { id: 'kept', label: 'Kept' },
  { id: 'changed', label: 'Changed' },
  { id: 'open', label: 'Still open' },
  { id: 'dropped', label: 'Dropped' },
] as const satisfies readonly { readonly id: keyof FollowThroughCounts; readonly label: string }[];

/** How a team keeps its promises, for the team and never for a person; the same until a promise changes. */
export function useFollowThrough(rows: readonly LogAction[], today: string): FollowThrough {
  return useMemo(() => followThrough(rows, today), [rows, today]);
}

/** It in one sentence, with the way to the rest. */
export function FollowThroughLine({
  through,
  onOpen,
}: {
  readonly through: FollowThrough;
  readonly onOpen: () => void;
}) {
  const { total, kept, changed, dropped, open } = through;
  if (total === 0) return null;
  return (
    <div className={styles.line} data-follow-through="">
      <span>
        Follow-through of {total}: {kept} kept, {changed} changed, {open} still open, {dropped} dropped.
        {ageWords(through)}
      </span>
      <Button size="small" variant="quiet" keyHint="f" onPress={onOpen}>
        Meeting by meeting
      </Button>
    </div>
  );
}

/** The same as a bar, and meeting by meeting. */
export function FollowThroughPanel({
  through,
  onClose,
}: {
  readonly through: FollowThrough;
  readonly onClose: () => void;
}) {
  const { total, bySource } = through;
  return (
    <SidePanel title="Follow-through" onClose={onClose} isReading>
      <p className={styles.words}>
        What the team promised in its meetings, and what came of it. Nobody is measured by it.
        {ageWords(through)}
      </p>
      <div className={styles.bar} aria-hidden="true">
        {outcomes.map(({ id }) =>
          through[id] === 0 ? null : (
            <span key={id} className={styles[id]} style={{ flexGrow: through[id] }} />
          ),
        )}
      </div>
      <ul className={styles.legend}>
        {outcomes.map(({ id, label }) => (
          <li key={id}>
            <span className={`${styles.mark} ${styles[id]}`} aria-hidden="true" />
            {label}: {through[id]}
            {total === 0 ? '' : ` (${Math.round((through[id] / total) * 100)}%)`}
          </li>
        ))}
      </ul>
      <table className={styles.table}>
        <caption className={styles.caption}>By source</caption>
        <thead>
          <tr>
            <th scope="col">Promised in</th>
            {outcomes.map(({ id, label }) => (
              <th key={id} scope="col" className={styles.number}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bySource.map((row) => (
            <tr key={row.key}>
              <th scope="row" dir="auto">
                {row.title}
              </th>
              {outcomes.map(({ id }) => (
                <td key={id} className={styles.number}>
                  {row[id]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SidePanel>
  );
}

function ageWords({ medianAge }: FollowThrough): string {
  if (medianAge === null) return '';
  const days = Math.round(medianAge);
  return ` Half of what is open is ${days} ${days === 1 ? 'day' : 'days'} old or older.`;
}
