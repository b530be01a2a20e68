import type { Initiative, InitiativeMove } from '@shared/model/initiative';
import { verdictNames } from '@shared/plan/review';
import { stateNames } from '@shared/plan/states';
import { useWorkspace } from '@/store/use-workspace';
import { keyed } from '@/ui/keyed';
import { formatDay } from '@/ui/typed-date';
import styles from './lists.module.css';

/** Where an initiative has been, when, why, and who decided; the last move first. And what came of it. */
export function HistoryList({ initiative }: { initiative: Initiative }) {
  const { moves, outcomeReview } = initiative;
  if (moves.length === 0 && outcomeReview === null) return null;
  return (
    <section className={styles.part} aria-label="What happened to it">
      <h3 className={styles.title}>What happened</h3>
      <ol className={styles.list}>
        {outcomeReview === null ? null : (
          <li className={styles.item}>
            <span className={styles.day}>{formatDay(outcomeReview.date)}</span>
            <span>
              Did what it was for: {verdictNames[outcomeReview.verdict].toLowerCase()}
              {outcomeReview.learned === '' ? '' : `. ${outcomeReview.learned}`}
            </span>
          </li>
        )}
        {keyed(moves, ({ date, from, to }) => `${date} ${from} ${to}`)
          .reverse()
          .map(({ key, value }) => (
            <MoveItem key={key} move={value} />
          ))}
      </ol>
    </section>
  );
}

function MoveItem({ move }: { move: InitiativeMove }) {
  const other = useWorkspace(({ initiative }) =>
    move.swappedWith === null ? undefined : initiative.get(move.swappedWith)?.title,
  );
  const details = [
    move.reason,
    move.decidedBy === '' ? '' : `decided by ${move.decidedBy}`,
    other === undefined ? '' : `swapped with “${other}”`,
  ].filter((words) => words !== '');
  return (
    <li className={styles.item}>
      <span className={styles.day}>{formatDay(move.date)}</span>
      <span>
        {stateNames[move.from]} → {stateNames[move.to]}
        {details.length === 0 ? '' : `: ${details.join(', ')}`}
      </span>
    </li>
  );
}
