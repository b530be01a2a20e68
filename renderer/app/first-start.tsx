import FileInput from 'lucide-react/icons/file-input';
import Sparkles from 'lucide-react/icons/sparkles';
import Trash2 from 'lucide-react/icons/trash-2';
import UserRoundPlus from 'lucide-react/icons/user-round-plus';
import { useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useWorkspace } from '@/store/use-workspace';
import { Button as PlainButton } from '@/ui/button';
import type { Command } from '@/ui/commands/commands';
import { runCommand } from '@/ui/commands/commands';
import { useCommands } from '@/ui/commands/use-commands';
import { Icon, type IconLike } from '@/ui/icon';
import { KeyHint } from '@/ui/key-hint';
import { Logo } from '@/ui/logo';
import styles from './first-start.module.css';
import { addSampleTeam } from './sample-team';

interface Door {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly icon: IconLike;
  readonly keys: string;
  readonly run: () => void | Promise<void>;
}

const doors: readonly Door[] = [
  {
    id: 'start.sample',
    title: 'The sample team',
    words: 'Look around in a team with three months behind it. It goes again with one click.',
    icon: Sparkles,
    keys: '1',
    run: addSampleTeam,
  },
  {
    id: 'start.new-team',
    title: 'A new team',
    words: 'Type a name and who is in it. Your first retrospective is two keys away.',
    icon: UserRoundPlus,
    keys: '2',
    run: () => void runCommand('team.new'),
  },
  {
    id: 'start.file',
    title: 'From a file',
    words:
      'Bring in your own export, a board of Trello, Focalboard or Obsidian, a retrospective, or a table. Dropping it here works, too.',
    icon: FileInput,
    keys: '3',
    run: () => void runCommand('workspace.import'),
  },
];

/** The first thing on a new machine, and after the last team was removed: three ways in. */
export function FirstStart() {
  const hasBin = useWorkspace((workspace) => workspace.binEntry.size > 0);
  // A second press while a door opens is the same press.
  const isOpening = useRef(false);
  const commands = doors.map(
    (door): Command => ({
      id: door.id,
      title: `Start: ${door.title.toLowerCase()}`,
      section: 'Start',
      keys: door.keys,
      run: async () => {
        if (isOpening.current) return;
        isOpening.current = true;
        try {
          await door.run();
        } finally {
          isOpening.current = false;
        }
      },
    }),
  );
  useCommands(commands, []);
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <Logo />
        <h1 className={styles.title}>Throughline</h1>
        <p className={styles.words}>
          Hold a retrospective in one hour, and leave with decisions and owned actions. Everything stays on
          this computer.
        </p>
      </div>
      <ul className={styles.doors} aria-label="How do you want to start?">
        {doors.map((door) => (
          <li key={door.id}>
            <Button className={styles.door ?? ''} onPress={() => runCommand(door.id)}>
              <span className={styles.doorHead}>
                <Icon icon={door.icon} size="large" />
                <KeyHint keys={door.keys} />
              </span>
              <span className={styles.doorTitle}>{door.title}</span>
              <span className={styles.doorWords}>{door.words}</span>
            </Button>
          </li>
        ))}
      </ul>
      {hasBin ? (
        <PlainButton variant="quiet" icon={Trash2} onPress={() => runCommand('bin.open')}>
          What was deleted is in the bin
        </PlainButton>
      ) : null}
    </main>
  );
}
