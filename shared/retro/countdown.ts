/** A countdown: it runs towards an instant, or it stands with so much left. Times in milliseconds. */
export interface Countdown {
  /** What the time is for: a stage, or a topic. */
  readonly label: string;
  readonly total: number;
  /** When it is over, in milliseconds since 1970; null while it stands. */
  readonly endsAt: number | null;
  /** What was left when it was stopped; it counts only while it stands. */
  readonly left: number;
}

const MINUTE = 60_000;

/** A countdown of so many minutes that stands at its start. */
export function newCountdown(label: string, minutes: number): Countdown {
  return { label, total: minutes * MINUTE, endsAt: null, left: minutes * MINUTE };
}

/** What is left, in milliseconds; negative once the time is over. */
export function timeLeft(countdown: Countdown, now: number): number {
  return countdown.endsAt === null ? countdown.left : countdown.endsAt - now;
}

/** Lets it run, from where it stands. */
export function runCountdown(countdown: Countdown, now: number): Countdown {
  return countdown.endsAt === null ? { ...countdown, endsAt: now + countdown.left } : countdown;
}

/** Stops it where it is. */
export function stopCountdown(countdown: Countdown, now: number): Countdown {
  return countdown.endsAt === null
    ? countdown
    : { ...countdown, endsAt: null, left: timeLeft(countdown, now) };
}

/** Gives it more minutes, running or not. One that is over starts again from nothing left. */
export function addMinutes(countdown: Countdown, minutes: number, now: number): Countdown {
  const left = Math.max(0, timeLeft(countdown, now)) + minutes * MINUTE;
  return {
    ...countdown,
    total: Math.max(countdown.total, left),
    left,
    endsAt: countdown.endsAt === null ? null : now + left,
  };
}

/** What the room reads: "07:12", "1:05:00", and "+0:45" once the time is over. Seconds are rounded up until then. */
export function formatTimeLeft(left: number): string {
  if (left <= -1_000) {
    const over = Math.floor(-left / 1_000);
    return `+${Math.floor(over / 60)}:${two(over % 60)}`;
  }
  const seconds = Math.max(0, Math.ceil(left / 1_000));
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${two(minutes)}:${rest}`;
}

/** The same for a screen reader: "7 minutes 12 seconds left", "45 seconds over". */
export function sayTimeLeft(left: number): string {
  const over = left <= -1_000;
  const seconds = over ? Math.floor(-left / 1_000) : Math.max(0, Math.ceil(left / 1_000));
  const parts = [
    [Math.floor(seconds / 60), 'minute'],
    [seconds % 60, 'second'],
  ] as const;
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
    .join(' ');
  return `${words || '0 seconds'} ${over ? 'over' : 'left'}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
