import { endKinds } from '@shared/line/name-end';
import type { SearchEntry } from '@shared/search/entries';
import type { SearchAnswer } from '@shared/search/search-index';
import { useEffect, useState } from 'react';
import { openEnd } from '@/line/open-end';
import { handToSearch } from '@/search/asked-search';
import { notAnswered, useFound } from '@/search/use-found';
import { navigate } from '@/store/route';
import { useWorkspace } from '@/store/use-workspace';
import { CommandPalette } from '@/ui/command-palette';
import { allCommands, reasonAgainst, recentCommands, runCommand } from '@/ui/commands/commands';
import { formatDay } from '@/ui/typed-date';
import { closeDialog } from './dialog-store';

/** How many letters there must be before records are looked for. */
const FEWEST_LETTERS = 2;
/** How many records stand behind the commands; the search screen has the rest. */
const MOST_SHOWN = 8;

interface Found {
  /** The letters that it was found by. */
  readonly text: string;
  readonly answer: SearchAnswer;
}

/** Every command by name, and behind them whatever has the letters: Enter opens it where it lives. */
export function Palette() {
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found>({ text: '', answer: notAnswered });
  const isAsking = text.trim().length >= FEWEST_LETTERS;
  const teams = useWorkspace((workspace) => workspace.team);
  // Read when it opens, so that a disabled command says why as things stand.
  const commands = allCommands()
    .filter((command) => command.isHidden !== true && command.id !== 'view.palette')
    .map((command) => ({ ...command, reason: reasonAgainst(command) }));
  const { entries, total } = isAsking ? found.answer : notAnswered;
  const where = ({ table, teamId, date }: SearchEntry) =>
    [endKinds[table], teams.size > 1 ? (teams.get(teamId)?.name ?? '') : '', formatDay(date)]
      .filter((part) => part !== '')
      .join(', ');
  const shown = entries.slice(0, MOST_SHOWN);
  return (
    <>
      {isAsking ? <Finding text={text} onAnswer={setFound} /> : null}
      <CommandPalette
        isOpen
        onClose={closeDialog}
        commands={commands}
        recent={recentCommands()}
        onRun={runCommand}
        onSearch={setText}
        isBehind={isAsking && found.text !== text}
        found={shown.map((entry) => ({ id: entry.key, title: entry.title, note: where(entry) }))}
        onOpen={(key) => {
          const entry = shown.find((each) => each.key === key);
          if (entry) openEnd({ table: entry.table, id: entry.id });
        }}
        rest={total - shown.length}
        onRest={() => {
          handToSearch(text);
          navigate({ area: 'log', id: 'search' });
        }}
      />
    </>
  );
}

/** Looks for the letters while there are enough of them: only then the index is filled. */
function Finding({ text, onAnswer }: { readonly text: string; readonly onAnswer: (found: Found) => void }) {
  const { answer, isBehind } = useFound({ text });
  useEffect(() => {
    if (!isBehind) onAnswer({ text, answer });
  }, [text, answer, isBehind, onAnswer]);
  return null;
}
