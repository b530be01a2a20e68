import { useCommands } from '@/ui/commands/use-commands';
import { addTimerMinute, resetTimer, timerStore, toggleTimer } from './timer-store';

const section = 'Timer';

const whyNot = () => (timerStore.getState().countdown === null ? 'This stage has no time box.' : null);

const commands = [
  {
    id: 'timer.toggle',
    title: 'Start or stop the timer',
    section,
    keys: 't',
    hint: 'timer',
    whyNot,
    run: toggleTimer,
  },
  { id: 'timer.more', title: 'One minute more', section, keys: 'shift+t', whyNot, run: addTimerMinute },
  { id: 'timer.reset', title: 'Set the timer back', section, whyNot, run: resetTimer },
];

/** The timer's commands, while a retrospective is open. Its sound is a matter of the whole app. */
export function useTimerCommands(): void {
  useCommands(commands, []);
}
