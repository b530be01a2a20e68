import styles from './charts.module.css';

/** A chart's numbers: names of columns, and rows whose first cell names them. */
export interface ChartTableContent {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ChartTableProps {
  readonly caption: string;
  readonly content: ChartTableContent;
  /** Whether it is seen; it is read out anyway. */
  readonly isShown: boolean;
}

/** The numbers of a chart as a table. */
export function ChartTable({ caption, content, isShown }: ChartTableProps) {
  return (
    <div className={isShown ? styles.tablePlace : 'visually-hidden'}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}, as numbers</caption>
        <thead>
          <tr>
            {content.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {content.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the order of time
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={content.head[column]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={content.head[column]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
