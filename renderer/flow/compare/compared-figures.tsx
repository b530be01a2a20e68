import type { Figure } from '@shared/flow/figures';
import type { MapComparison } from '@shared/flow/history';
import type { FlowMap } from '@shared/model/flow-map';
import { figureWords, percentWords, timeWords } from '../flow-words';
import styles from './compare.module.css';

/** A map with the name under which it is compared. */
export interface Compared {
  readonly map: FlowMap;
  readonly name: string;
}

export interface ComparedProps {
  readonly comparison: MapComparison;
  readonly before: Compared;
  readonly after: Compared;
}

/** The figures of both maps beside each other, with what differs. */
export function ComparedFigures({ comparison, before, after }: ComparedProps) {
  const minutes = { words: timeWords, change: timeWords };
  const share = {
    words: (value: number) => percentWords(value),
    change: (value: number) => `${Math.round(value * 100)} points`,
  };
  const rows = [
    { name: 'Lead time', figure: 'leadTime' as const, ...minutes },
    { name: 'Work', figure: 'processTime' as const, ...minutes },
    { name: 'Waiting', figure: 'waitTime' as const, ...minutes },
    { name: 'Flow efficiency', figure: 'flowEfficiency' as const, ...share },
    { name: 'Complete and accurate', figure: 'rolledComplete' as const, ...share },
  ];
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">The figures of both maps</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">{before.name}</th>
          <th scope="col">{after.name}</th>
          <th scope="col">Difference</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, figure, words, change }) => {
          const [was, is] = [comparison.before[figure], comparison.after[figure]];
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{figureWords(was, (value) => words(value, before.map))}</td>
              <td>{figureWords(is, (value) => words(value, after.map))}</td>
              <td>{difference(was, is, (value) => change(value, after.map))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function difference(was: Figure, is: Figure, words: (value: number) => string): string {
  if (was.state !== 'known' || is.state !== 'known') return 'incomplete';
  const change = is.value - was.value;
  if (Math.abs(change) < 1e-9) return 'the same';
  return `${words(Math.abs(change))} ${change < 0 ? 'less' : 'more'}`;
}
