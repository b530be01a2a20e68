import { type TableName, tableNames } from '@shared/model/tables';
import Dexie, { type Table } from 'dexie';
import { DATABASE_NAME } from './database-name';

/** Where the workspace stands: written in the same transaction as every change. */
export interface WorkspaceMeta {
  /** Counts the changes that were ever stored. */
  readonly sequence: number;
  /** When the workspace was last changed, as an instant; exports carry it as their date. */
  readonly changedAt: string;
  /** The version of the records in the tables. */
  readonly recordVersion: number;
  /** How many records there are in all tables: fewer found means that some were lost. */
  readonly total: number;
}

/** The row as it lies in the database: one from before the journal doesn't say how many records there are. */
export interface MetaRow extends Omit<WorkspaceMeta, 'total'> {
  readonly key: 'workspace';
  readonly total?: number;
}

/**
 * The ladder of tables: what each version of the database added. A version that has been released is never edited; a new
 * table is a new rung, with `null` for a table that goes. Only the id is an index: everything is read at start, and each
 * further index would be paid for in every write.
 */
const tableLadder: readonly { readonly version: number; readonly add: readonly string[] }[] = [
  {
    version: 1,
    add: [
      'team',
      'person',
      'retroFormat',
      'retro',
      'checkIn',
      'noteGroup',
      'note',
      'vote',
      'decision',
      'action',
      'thanks',
      'ignoredPhrase',
      'binEntry',
    ],
  },
  { version: 2, add: ['planSettings', 'planOutcome', 'planning', 'initiative', 'estimate'] },
  {
    version: 3,
    add: ['flowMap', 'flowStep', 'flowRework', 'blocker', 'workItem', 'deployment', 'incident'],
  },
  { version: 4, add: ['decisionRecord', 'link'] },
];

/** The app's database. It is opened once, by `readStored`. */
export class WorkspaceDatabase extends Dexie {
  readonly meta: Table<MetaRow, string>;

  constructor(name: string = DATABASE_NAME) {
    super(name, { chromeTransactionDurability: 'strict' });
    for (const rung of tableLadder) {
      const stores = Object.fromEntries(rung.add.map((table) => [table, 'id']));
      this.version(rung.version).stores(rung.version === 1 ? { ...stores, meta: 'key' } : stores);
    }
    this.meta = this.table('meta');
  }

  /** The version of the tables as this app makes them, in the browser's own count. */
  static get ownVersion(): number {
    // The library counts in tens, so that there is room between two versions.
    return Math.max(...tableLadder.map((rung) => rung.version)) * 10;
  }

  /** The table of one kind of record. */
  records(name: TableName): Table<{ readonly id: string }, string> {
    return this.table(name);
  }

  /** Every table that a change can touch, and the meta table with them. */
  get allTables(): Table[] {
    return [...tableNames.map((name) => this.table(name)), this.meta];
  }
}
