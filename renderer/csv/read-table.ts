import type { CsvTable } from '@shared/exchange/read-csv';
import { bridge } from '@/store/bridge';

/** What came of choosing a file. */
export type TableRead =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly fileName: string | null; readonly message: string }
  | { readonly kind: 'read'; readonly fileName: string; readonly table: CsvTable };

/** Asks for a file and reads its table. Nothing is changed, and nothing in it is ever run. It never throws. */
export async function readTable(mostRows?: number): Promise<TableRead> {
  try {
    const [opened, { readCsv }] = await Promise.all([
      bridge.call('file:open', 'csv'),
      import('@shared/exchange/read-csv'),
    ]);
    if (opened.outcome === 'cancelled') return { kind: 'cancelled' };
    if (opened.outcome === 'failed') return { kind: 'refused', fileName: null, message: opened.reason };
    const { fileName } = opened;
    if (opened.outcome === 'too-large') {
      const message = 'The file is too large to be read at once. Import it in parts.';
      return { kind: 'refused', fileName, message };
    }
    const table = readCsv(opened.bytes, mostRows);
    return table.ok
      ? { kind: 'read', fileName, table: table.value }
      : { kind: 'refused', fileName, message: table.error.message };
  } catch (error) {
    console.error(error);
    return {
      kind: 'refused',
      fileName: null,
      message: 'Something went wrong in the app. You can try again.',
    };
  }
}

/** Reads the table in what was pasted from a spreadsheet or a file. It never throws. */
export async function readPasted(text: string, mostRows?: number): Promise<TableRead> {
  const { readCsv } = await import('@shared/exchange/read-csv');
  const table = readCsv(new TextEncoder().encode(text), mostRows);
  return table.ok
    ? { kind: 'read', fileName: 'Pasted', table: table.value }
    : { kind: 'refused', fileName: 'Pasted', message: table.error.message };
}
