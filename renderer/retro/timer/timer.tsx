import { formatTimeLeft, sayTimeLeft, timeLeft } from '@shared/retro/countdown';
import TimerIcon from 'lucide-react/icons/timer';
import { useEffect, useState } from 'react';
import { preferencesStore } from '@/store/preferences-store';
import { Icon } from '@/ui/icon';
import { notify } from '@/ui/notices-store';
import { playChime } from './chime';
import styles from './timer.module.css';
import { timerStore, toggleTimer, useTimer } from './timer-store';

// The bell rings wherever the person is by then: it belongs to the timer, not to the screen that shows it.
let bell: ReturnType<typeof setTimeout> | undefined;
timerStore.subscribe(({ countdown }) => {
  clearTimeout(bell);
  if (countdown === null || countdown.endsAt === null) return;
  const wait = countdown.endsAt - Date.now();
  if (wait < 0) return;
  bell = setTimeout(() => {
    if (preferencesStore.getState().timerSound) playChime();
    notify({ text: `The time for “${countdown.label}” is over.` });
  }, wait);
});

/** The time that is left, large enough for the room. A press starts and stops it. */
export function Timer() {
  const countdown = useTimer();
  const [now, setNow] = useState(() => Date.now());
  const runs = countdown !== null && countdown.endsAt !== null;

  useEffect(() => {
    setNow(Date.now());
    if (!runs) return;
    const clock = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(clock);
  }, [runs]);

  if (countdown === null) return null;
  const left = timeLeft(countdown, now);
  return (
    <button
      type="button"
      className={`${styles.timer} ${left <= -1_000 ? styles.over : ''} ${runs ? '' : styles.stands}`}
      aria-label={`${runs ? 'Stop' : 'Start'} the timer for ${countdown.label}, ${sayTimeLeft(left)}`}
      title={`${runs ? 'Stop' : 'Start'} the timer (T)`}
      onClick={toggleTimer}
    >
      <Icon icon={TimerIcon} />
      <span className={styles.time} data-left={formatTimeLeft(left)} />
    </button>
  );
}
