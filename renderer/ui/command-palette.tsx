import { Command as Cmdk } from 'cmdk';
import Search from 'lucide-react/icons/search';
import { useState } from 'react';
import styles from './command-palette.module.css';
import { Dialog } from './dialog';
import { Icon } from './icon';
import { KeyHint } from './key-hint';
import type { PickItem } from './pick-dialog';
import { rankCommands } from './rank-commands';
import { useChosen } from './use-chosen';

export interface PaletteCommand {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly keys?: string | undefined;
  /** Why it can't be run now; null when it can. */
  readonly reason: string | null;
}

export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly commands: readonly PaletteCommand[];
  /** Ids of what was run last, the latest first. */
  readonly recent: readonly string[];
  readonly onRun: (id: string) => void;
  /** Hears what is typed, to find things by it. */
  readonly onSearch?: (text: string) => void;
  /** Things that have the letters, the best first: they stand behind the commands. */
  readonly found?: readonly PickItem[];
  /** Whether they are those of an earlier text. */
  readonly isBehind?: boolean;
  readonly onOpen?: (id: string) => void;
  /** How many more things there are, and what shows them all. */
  readonly rest?: number;
  readonly onRest?: () => void;
}

/** What stands for everything else that was found. */
const REST = 'everything that was found';

/** Every command by name: type a few letters, Enter runs it. What can't be run now stays in its place and says why. */
export function CommandPalette({
  isOpen,
  onClose,
  commands,
  recent,
  onRun,
  onSearch,
  found = [],
  isBehind = false,
  onOpen,
  rest = 0,
  onRest,
}: CommandPaletteProps) {
  const [search, setSearch] = useState('');
  // Found and ordered here: the library's own matching picks letters out of the middle of words.
  const groups =
    search.trim() === ''
      ? groupCommands(commands, recent)
      : [{ section: null, commands: rankCommands(commands, search) }];
  const isEmpty = found.length === 0 && groups.every((group) => group.commands.length === 0);
  const runnable = groups.flatMap((group) =>
    group.commands.filter(({ reason }) => reason === null).map(({ id }) => id),
  );
  const choices = [...runnable, ...found.map(({ id }) => id), ...(rest > 0 ? [REST] : [])];
  const take = (id: string) => {
    onClose();
    if (id === REST) onRest?.();
    else if (runnable.includes(id)) onRun(id);
    else onOpen?.(id);
  };
  // Commands are there with the letters; only things come later.
  const isFirstBehind = isBehind && runnable.length === 0;
  const { current, onValueChange, onKeyDown, forget } = useChosen(choices, isFirstBehind, take);
  const type = (text: string) => {
    forget();
    setSearch(text);
    onSearch?.(text);
  };
  return (
    <Dialog title="Commands" hideTitle closesOutside isOpen={isOpen} onClose={onClose}>
      <Cmdk
        label="Commands"
        className={styles.palette}
        shouldFilter={false}
        loop
        value={current}
        onValueChange={onValueChange}
        onKeyDown={onKeyDown}
      >
        <div className={styles.search}>
          <Icon icon={Search} />
          <Cmdk.Input
            className={styles.input}
            value={search}
            onValueChange={type}
            placeholder="What do you want to do, or find?"
            autoFocus
          />
        </div>
        <Cmdk.List className={styles.list} label="Commands">
          {isEmpty ? <p className={styles.empty}>No command is called that.</p> : null}
          {groups.map((group) => (
            <Cmdk.Group key={group.section} heading={group.section ?? undefined} className={styles.group}>
              {group.commands.map((command) => (
                <Cmdk.Item
                  key={command.id}
                  value={command.id}
                  disabled={command.reason !== null}
                  className={styles.item}
                  data-command={command.id}
                  onSelect={take}
                >
                  <span className={styles.words}>
                    {command.title}
                    {command.reason === null ? null : <span className={styles.reason}>{command.reason}</span>}
                  </span>
                  {group.section === null ? <span className={styles.section}>{command.section}</span> : null}
                  {command.keys === undefined ? null : <KeyHint keys={command.keys} />}
                </Cmdk.Item>
              ))}
            </Cmdk.Group>
          ))}
          {found.length === 0 ? null : (
            <Cmdk.Group heading="Found" className={styles.group}>
              {found.map(({ id, title, note }) => (
                <Cmdk.Item key={id} value={id} className={styles.item} data-found={id} onSelect={take}>
                  <span className={styles.found} dir="auto" title={title}>
                    {title}
                  </span>
                  <span className={styles.section}>{note}</span>
                </Cmdk.Item>
              ))}
              {rest > 0 ? (
                <Cmdk.Item value={REST} className={styles.item} onSelect={take}>
                  {rest} more, in Search
                </Cmdk.Item>
              ) : null}
            </Cmdk.Group>
          )}
        </Cmdk.List>
      </Cmdk>
    </Dialog>
  );
}

interface Group {
  /** Null for what was searched: the best stands first, whatever its section. */
  readonly section: string | null;
  readonly commands: PaletteCommand[];
}

/** Recent commands first, the rest under their sections in the order in which these first appear. */
function groupCommands(commands: readonly PaletteCommand[], recent: readonly string[]): Group[] {
  const latest = recent.flatMap((id) =>
    commands.filter((command) => command.id === id && command.reason === null),
  );
  const groups: Group[] = latest.length === 0 ? [] : [{ section: 'Recent', commands: latest }];
  for (const command of commands) {
    if (latest.includes(command)) continue;
    const group = groups.find((candidate) => candidate.section === command.section);
    if (group === undefined) groups.push({ section: command.section, commands: [command] });
    else group.commands.push(command);
  }
  return groups;
}
