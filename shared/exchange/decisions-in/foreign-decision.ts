import type { RecordFields } from '../../decision/record-fields';
import type { DecisionArgument } from '../../model/decision-record';
import type { DecisionForm } from '../decision-files';

/** Another record, as a file names it. */
export interface DecisionReference {
  /** The name of its file, without a folder; null where there is no link. */
  readonly fileName: string | null;
  /** The same with its folder, seen from the file that names it: "../backend/0002-x.md". */
  readonly path: string | null;
  readonly number: number | null;
  /** As people read it. */
  readonly text: string;
}

/** A decision record of a file, as far as it is understood. */
export interface ForeignDecision {
  /** With the folders below the one that was picked. */
  readonly fileName: string;
  readonly form: DecisionForm;
  /** What the file's name or its title says, from 1; null where neither says any. */
  readonly number: number | null;
  readonly fields: RecordFields & { readonly title: string };
  readonly supersededBy: DecisionReference | null;
  readonly supersedes: readonly DecisionReference[];
}

/** A way that was considered, while it is put together. */
export interface OptionDraft {
  title: string;
  description: string[];
  arguments: DecisionArgument[];
}
