import { Command as Cmdk } from 'cmdk';
import Search from 'lucide-react/icons/search';
import { useState } from 'react';
import styles from './command-palette.module.css';
import { Dialog } from './dialog';
import { Icon } from './icon';
import { KeyHint } from './key-hint';

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
}

/** Every command by name: type a few letters, Enter runs it. What can't be run now stays in its place and says why. */
export function CommandPalette({ isOpen, onClose, commands, recent, onRun }: CommandPaletteProps) {
  const [search, setSearch] = useState('');
  const groups = groupCommands(commands, search === '' ? recent : []);
  return (
    <Dialog title="Commands" hideTitle closesOutside isOpen={isOpen} onClose={onClose}>
      <Cmdk label="Commands" className={styles.palette} loop>
        <div className={styles.search}>
          <Icon icon={Search} />
          <Cmdk.Input
            className={styles.input}
            value={search}
            onValueChange={setSearch}
            placeholder="What do you want to do?"
            autoFocus
          />
        </div>
        <Cmdk.List className={styles.list} label="Commands">
          <Cmdk.Empty className={styles.empty}>No command has these letters.</Cmdk.Empty>
          {groups.map((group) => (
            <Cmdk.Group key={group.section} heading={group.section} className={styles.group}>
              {group.commands.map((command) => (
                <Cmdk.Item
                  key={command.id}
                  value={`${command.title} ${command.section} ${command.id}`}
                  disabled={command.reason !== null}
                  className={styles.item}
                  data-command={command.id}
                  onSelect={() => {
                    onClose();
                    onRun(command.id);
                  }}
                >
                  <span className={styles.words}>
                    {command.title}
                    {command.reason === null ? null : <span className={styles.reason}>{command.reason}</span>}
                  </span>
                  {command.keys === undefined ? null : <KeyHint keys={command.keys} />}
                </Cmdk.Item>
              ))}
            </Cmdk.Group>
          ))}
        </Cmdk.List>
      </Cmdk>
    </Dialog>
  );
}

interface Group {
  readonly section: string;
  readonly commands: PaletteCommand[];
}

/** Recent commands first, the rest under their sections in the order in which these first appear. */
function groupCommands(commands: readonly PaletteCommand[], recent: readonly string[]): Group[] {
  const latest = recent
    .map((id) => commands.find((command) => command.id === id))
    .filter((command) => command !== undefined);
  const groups: Group[] = latest.length === 0 ? [] : [{ section: 'Recent', commands: latest }];
  for (const command of commands) {
    if (latest.includes(command)) continue;
    const group = groups.find((candidate) => candidate.section === command.section);
    if (group === undefined) groups.push({ section: command.section, commands: [command] });
    else group.commands.push(command);
  }
  return groups;
}
