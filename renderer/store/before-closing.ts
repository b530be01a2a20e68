const keepers = new Set<() => void>();

/** Registers what a form does with its text before the window closes. @returns takes it away again */
export function beforeClosing(keep: () => void): () => void {
  keepers.add(keep);
  return () => {
    keepers.delete(keep);
  };
}

/** Has every open form keep its text. One that fails doesn't stand in the way of the others. */
export function keepOpenForms(): void {
  for (const keep of [...keepers]) {
    try {
      keep();
    } catch (error) {
      console.error('A form could not keep its text.', error);
    }
  }
}
