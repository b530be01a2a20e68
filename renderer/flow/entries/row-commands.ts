import type { Command } from '@/ui/commands/commands';

export interface RowCommandsOf {
  /** What their ids begin with: "item". */
  readonly prefix: string;
  readonly section: string;
  /** What a row is, for the palette: "item". */
  readonly thing: string;
  /** The row with the keys. */
  readonly focusedId: string | null;
  readonly edit: (id: string) => void;
  readonly remove: (id: string) => void;
}

/** Why there is nothing that a command could be about. */
export function needsRow(focusedId: string | null): string | null {
  return focusedId === null ? 'Put the keys on a row of the list first.' : null;
}

/** The commands of each list that is written into: E changes the row with the keys, Delete puts it into the bin. */
export function rowCommands({ prefix, section, thing, focusedId, edit, remove }: RowCommandsOf): Command[] {
  const whyNot = () => needsRow(focusedId);
  const onRow = (does: (id: string) => void) => () => {
    if (focusedId !== null) does(focusedId);
  };
  return [
    {
      id: `${prefix}.edit`,
      title: `Change this ${thing}`,
      section,
      keys: 'e',
      hint: 'change',
      whyNot,
      run: onRow(edit),
    },
    {
      id: `${prefix}.delete`,
      title: `Delete this ${thing}`,
      section,
      keys: 'delete',
      otherKeys: ['backspace'],
      hint: 'delete',
      whyNot,
      run: onRow(remove),
    },
  ];
}
