import type { ForeignDecision } from '../decisions-in/foreign-decision';
import type { LeftOut } from '../findings';
import type { ForeignBoard } from '../foreign/board';
import type { ForeignRetro } from '../foreign/retro';
import type { CsvTable } from '../read-csv';

/** The kinds of files that can come in. */
export const fileKinds = [
  'throughline',
  'trello',
  'focalboard',
  'obsidian-kanban',
  'parabol',
  'scrumlr',
  'csv',
  'decisions',
] as const;

export type FileKind = (typeof fileKinds)[number];

/** What each kind is called in a sentence: "a board of Trello". */
export const fileKindNames: Readonly<Record<FileKind, string>> = {
  throughline: 'a file of Throughline',
  trello: 'a board of Trello',
  focalboard: 'boards of Focalboard',
  'obsidian-kanban': 'a board of Obsidian’s Kanban',
  parabol: 'a retrospective of Parabol',
  scrumlr: 'a board of scrumlr',
  csv: 'a table (CSV)',
  decisions: 'decision records (MADR or Nygard)',
};

/** A file as it was understood, before anybody has said what should become of it. */
export type FileIn = { readonly fileName: string } & (
  | { readonly kind: 'throughline'; readonly form: 'workspace'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'trello' | 'focalboard' | 'obsidian-kanban';
      readonly form: 'boards';
      readonly boards: readonly ForeignBoard[];
      readonly leftOut: readonly LeftOut[];
    }
  | {
      readonly kind: 'parabol' | 'scrumlr' | 'csv';
      readonly form: 'retro';
      readonly retro: ForeignRetro;
      readonly leftOut: readonly LeftOut[];
    }
  | {
      readonly kind: 'decisions';
      readonly form: 'decisions';
      readonly decisions: readonly ForeignDecision[];
      readonly leftOut: readonly LeftOut[];
      /** Whole sentences about what had to be assumed. */
      readonly changed: readonly string[];
    }
  | { readonly kind: 'csv'; readonly form: 'table'; readonly table: CsvTable }
);

/** Boards or a retrospective: what can become records without further questions about columns of a table. */
export type ForeignFile = Extract<FileIn, { readonly form: 'boards' | 'retro' }>;
