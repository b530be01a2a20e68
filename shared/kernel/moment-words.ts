/**
 * "Sun, 22 Nov 2026, 16:30": an instant in the person's own time, for a sentence or a list.
 * @param instant as `Date.toISOString` writes it
 */
export function momentWords(instant: string): string {
  form ??= new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return form.format(new Date(instant));
}

/** Made when it is first asked for: that takes longer than all the rest, and most starts have no date to tell. */
let form: Intl.DateTimeFormat | null = null;
