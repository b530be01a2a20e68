import type { Retro } from '@shared/model/retro';
import { DEFAULT_TOTAL_MINUTES, type StageMinutes, splitMinutes, totalMinutes } from '@shared/retro/time-box';
import { formatDay } from '@/ui/typed-date';
import type { EditedColumn } from './column-editor';
import { choiceByName, type FormatChoice } from './format-choices';

/** What the dialog has in its fields. */
export interface NewRetroDraft {
  /** Null while nobody typed one: then it follows the date. */
  readonly title: string | null;
  /** YYYY-MM-DD; null while what was typed is no date. */
  readonly date: string | null;
  readonly choiceId: string;
  readonly ownColumns: readonly EditedColumn[];
  readonly ownName: string;
  readonly keepOwn: boolean;
  /** Who was taken out; everybody else of the team is present, somebody who joined meanwhile too. */
  readonly absentIds: ReadonlySet<string>;
  readonly minutes: StageMinutes;
}

/** A start in one breath: the format and the time box of last time, everybody present. */
export function startingDraft(
  today: string,
  choices: readonly FormatChoice[],
  last: Retro | undefined,
): NewRetroDraft {
  const hadMinutes = last !== undefined && totalMinutes(last.minutes) > 0;
  return {
    title: null,
    date: today,
    choiceId: choiceByName(choices, last?.formatName).id,
    ownColumns: [1, 2, 3].map((key) => ({ key, title: '', hint: '' })),
    ownName: '',
    keepOwn: false,
    absentIds: new Set(),
    minutes: hadMinutes ? last.minutes : splitMinutes(DEFAULT_TOTAL_MINUTES),
  };
}

/** "Retro 22 Nov": what it is called when nobody types anything. */
export function suggestedTitle(date: string | null): string {
  return date === null ? 'Retro' : `Retro ${formatDay(date).replace(/^\w+ /, '')}`;
}
