import {
  addMinutes,
  type Countdown,
  newCountdown,
  runCountdown,
  stopCountdown,
} from '@shared/retro/countdown';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** The one timer of the room. It belongs to the screen: it is neither stored nor exported. */
export const timerStore = createStore<{
  readonly countdown: Countdown | null;
  /** What the time was set for last, so that coming back to it doesn't set it anew. */
  readonly purpose: string;
}>(() => ({ countdown: null, purpose: '' }));

/** Reads the timer and renders again when it is started, stopped or changed; not with every second. */
export function useTimer(): Countdown | null {
  return useStore(timerStore, (state) => state.countdown);
}

/**
 * Puts so many minutes on the timer without letting it run; zero takes the timer away. A timer that was set for the same
 * purpose and the same time already goes on as it is.
 */
export function setTimer(purpose: string, minutes: number, label: string): void {
  const wanted = `${purpose} ${minutes}`;
  if (timerStore.getState().purpose === wanted) return;
  timerStore.setState({ purpose: wanted, countdown: minutes > 0 ? newCountdown(label, minutes) : null });
}

/** Puts so many minutes on the timer and lets it run. */
export function startTimer(minutes: number, label: string): void {
  timerStore.setState({ countdown: runCountdown(newCountdown(label, minutes), Date.now()) });
}

/** Lets the timer run, or stops it where it is. */
export function toggleTimer(): void {
  change((countdown) =>
    countdown.endsAt === null ? runCountdown(countdown, Date.now()) : stopCountdown(countdown, Date.now()),
  );
}

/** Gives the timer one minute more. */
export function addTimerMinute(): void {
  change((countdown) => addMinutes(countdown, 1, Date.now()));
}

/** Puts the timer back to its start and stops it. */
export function resetTimer(): void {
  change((countdown) => ({ ...countdown, endsAt: null, left: countdown.total }));
}

function change(next: (countdown: Countdown) => Countdown): void {
  const { countdown } = timerStore.getState();
  if (countdown) timerStore.setState({ countdown: next(countdown) });
}
