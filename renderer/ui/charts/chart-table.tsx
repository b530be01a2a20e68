import { memo, useMemo } from 'react';
import { OUT_OF_SIGHT, useWhenIdle } from '../use-when-idle';
import styles from './charts.module.css';

/** A chart's numbers: names of columns, and rows whose first cell names them. */
export interface ChartTableContent {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ChartTableProps {
  readonly caption: string;
  /** Asked for when the picture is there. */
  readonly content: () => ChartTableContent;
  /** Whether it is seen; it is read out anyway. */
  readonly isShown: boolean;
}

/**
 * The numbers of a chart as a table. It follows the picture, so that thousands of cells keep nobody waiting for that; one that is only
 * read out follows once nothing changes any more.
 */
export const ChartTable = memo(function ChartTable({ caption, content, isShown }: ChartTableProps) {
  const asked = useWhenIdle<typeof content, null>(content, null, isShown ? 0 : OUT_OF_SIGHT);
  const table = useMemo(() => asked?.() ?? { head: [], rows: [] }, [asked]);
  return (
    <div className={isShown ? styles.tablePlace : 'visually-hidden'}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}, as numbers</caption>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the order of time
            <TableRow key={index} cells={cells} />
          ))}
        </tbody>
      </table>
    </div>
  );
});

/** Drawn again only when one of its numbers is another. */
const TableRow = memo(
  function TableRow({ cells: [first, ...others] }: { readonly cells: readonly string[] }) {
    return (
      <tr>
        <th scope="row">{first}</th>
        {others.map((cell, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
          <td key={column}>{cell}</td>
        ))}
      </tr>
    );
  },
  ({ cells: before }, { cells: after }) =>
    before.length === after.length && before.every((cell, column) => cell === after[column]),
);
