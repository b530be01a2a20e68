import { preferencesStore, setPreferences, usePreferences } from '@/store/preferences-store';
import { useCommands } from '@/ui/commands/use-commands';
import { addTimerMinute, resetTimer, timerStore, toggleTimer } from './timer-store';

const whyNot = () => (timerStore.getState().countdown === null ? 'This stage has no time box.' : null);

/** The timer's commands, while a retrospective is open. */
export function useTimerCommands(): void {
  const sound = usePreferences((preferences) => preferences.timerSound);
  const section = 'Timer';
  useCommands(
    [
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
      {
        id: 'timer.sound',
        title: sound ? 'Turn the timer’s sound off' : 'Turn the timer’s sound on',
        section,
        run: () => setPreferences({ timerSound: !preferencesStore.getState().timerSound }),
      },
    ],
    [sound],
  );
}
