/** What a command is found by. */
export interface Findable {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  /** Why it can't be run now; null when it can. */
  readonly reason: string | null;
}

/**
 * The commands that have every typed word, the best first. A word counts most at the start of the title, then at the
 * start of a word, then as the first letters of several words ("rs": Room screen), then anywhere, then at the start of a
 * word of the section. Letters are never picked out of the middle of words: Enter must not run what nobody meant.
 * Of equals, those that can be run now come first, and then the order given.
 */
export function rankCommands<Command extends Findable>(
  commands: readonly Command[],
  typed: string,
): Command[] {
  const words = plain(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [...commands];
  return commands
    .map((command, index) => ({ command, index, score: scoreOf(command, words) }))
    .filter(({ score }) => score > 0)
    .sort(
      (one, other) =>
        other.score - one.score ||
        Number(one.command.reason !== null) - Number(other.command.reason !== null) ||
        one.index - other.index,
    )
    .map(({ command }) => command);
}

/** The sum over all words; 0 when one of them isn't found. */
function scoreOf(command: Findable, words: readonly string[]): number {
  const title = plain(command.title);
  const section = plain(command.section);
  let sum = 1;
  for (const word of words) {
    const score = scoreOfWord(title, section, word);
    if (score === 0) return 0;
    sum += score;
  }
  return sum;
}

function scoreOfWord(title: string, section: string, word: string): number {
  if (title.startsWith(word)) return 5;
  const parts = title.split(' ');
  if (parts.some((part) => part.startsWith(word))) return 4;
  const initials = parts.map((part) => part.slice(0, 1)).join('');
  if (word.length > 1 && initials.includes(word)) return 3;
  if (title.includes(word)) return 2;
  return section.split(' ').some((part) => part.startsWith(word)) ? 1 : 0;
}

/** Without capitals, accents and signs. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
