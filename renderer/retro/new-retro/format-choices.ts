import type { RetroFormat } from '@shared/model/retro-format';
import { formats } from '@shared/retro/formats';
import type { ColumnDraft } from '@shared/retro/own-formats';

/** The choice that lets people write columns of their own. */
export const OWN_COLUMNS = 'own';

/** One card of the format picker. */
export interface FormatChoice {
  /** 'own', 'kept:<id>' or the key of a format that comes with the app. */
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly columns: readonly ColumnDraft[];
  /** Set for a format that the team kept, which can be removed. */
  readonly keptId: string | null;
}

const comesAlong: readonly FormatChoice[] = formats.map(({ key, name, purpose, columns }) => ({
  id: key,
  name,
  purpose,
  columns,
  keptId: null,
}));

const own: FormatChoice = {
  id: OWN_COLUMNS,
  name: 'Own columns',
  purpose: 'When you know what you want to ask.',
  columns: [],
  keptId: null,
};

/** What the picker offers: the formats of the app, then what the team kept, then own columns. */
export function formatChoices(kept: readonly RetroFormat[]): readonly FormatChoice[] {
  const keptChoices = kept.map((format) => ({
    id: `kept:${format.id}`,
    name: format.name,
    purpose: 'Kept by your team.',
    columns: format.columns,
    keptId: format.id,
  }));
  return [...comesAlong, ...keptChoices, own];
}

/** The choice that a team took last time, else the first. */
export function choiceByName(choices: readonly FormatChoice[], name: string | undefined): FormatChoice {
  return choices.find((choice) => choice.name === name && choice.id !== OWN_COLUMNS) ?? choices[0] ?? own;
}
