import { findBlame } from '@shared/language/find-blame';
import type { BlameContext, Finding } from '@shared/language/finding';
import { ignoreKey } from '@shared/language/ignore-key';
import { useQuestion as withQuestion } from '@shared/language/use-question';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSteps } from './count-steps';
import { FLAGGED, PLAIN } from './examples';

const NONE: ReadonlySet<string> = new Set();
const find = (text: string, context: BlameContext = 'note', ignoredPhrases = NONE): Finding[] =>
  findBlame(text, { context, ignoredPhrases });

const context = fc.constantFrom<BlameContext>('note', 'action', 'decision', 'factor');
const blaming = fc.constantFrom(...FLAGGED.map(([text]) => text));
const piece = fc.oneof(
  blaming,
  fc.constantFrom(...PLAIN.map(([text]) => text)),
  fc.constantFrom(
    '\n',
    '\n\n',
    '. ',
    ' ',
    '"',
    "'",
    '‘',
    '’',
    '“',
    '”',
    '«',
    '»',
    '„',
    '`',
    '``',
    '```\n',
    '> ',
    '- ',
  ),
  fc.constantFrom(
    'https://a.b/',
    '@',
    '/',
    '://',
    'www.',
    '😀',
    '\ud83d',
    'e\u0301',
    'İ',
    '\u00a0',
    '\r\n',
    '\t',
  ),
  fc.string({ maxLength: 8 }),
);
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
/** Words with nothing in them that could open or close a quotation, code or a paragraph. */
const plainBlame = fc
  .array(blaming, { minLength: 1, maxLength: 4 })
  .map((texts) => texts.join(' ').replace(/['’"`“”\n]/g, ''));

describe('whatever the text', () => {
  test('findings lie in the text, in order, apart, inside their sentence, and on whole words', () => {
    fc.assert(
      fc.property(anyText, context, (text, where) => {
        let free = 0;
        for (const finding of find(text, where)) {
          expect(finding.start).toBeGreaterThanOrEqual(free);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.end).toBeLessThanOrEqual(text.length);
          expect(finding.words).toBe(text.slice(finding.start, finding.end));
          expect(finding.sentenceStart).toBeLessThanOrEqual(finding.start);
          expect(finding.sentenceEnd).toBeGreaterThanOrEqual(finding.end);
          const sentence = text.slice(finding.sentenceStart, finding.sentenceEnd);
          expect(sentence).toBe(sentence.trim());
          expect(text.slice(0, finding.start)).not.toMatch(/[\p{L}\p{N}]$/u);
          expect(text.slice(finding.end)).not.toMatch(/^[\p{L}\p{N}]/u);
          free = finding.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  test('looking twice finds the same', () => {
    fc.assert(
      fc.property(anyText, context, (text, where) => {
        expect(find(text, where)).toEqual(find(text, where));
      }),
    );
  });

  test('ignoring a phrase takes away exactly that phrase', () => {
    fc.assert(
      fc.property(anyText, context, fc.nat(), (text, where, pick) => {
        const all = find(text, where);
        const chosen = all[all.length === 0 ? 0 : pick % all.length];
        if (chosen === undefined) return;
        const key = ignoreKey(chosen);
        expect(find(text, where, new Set([key]))).toEqual(
          all.filter((finding) => ignoreKey(finding) !== key),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('using the question takes the finding away and changes nothing outside its sentence', () => {
    fc.assert(
      fc.property(anyText, context, (text, where) => {
        const [finding] = find(text, where);
        if (finding === undefined) return;
        const used = withQuestion(text, finding);
        expect(used.text.startsWith(text.slice(0, finding.sentenceStart))).toBe(true);
        expect(used.text.endsWith(text.slice(finding.sentenceEnd))).toBe(true);
        expect(used.text.slice(finding.sentenceStart, used.cursor)).toBe(finding.question);
        const inside = find(used.text, where).filter(
          (other) => other.start >= finding.sentenceStart && other.end <= used.cursor,
        );
        expect(inside).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is not our own words', () => {
  const wraps: readonly (readonly [string, (words: string) => string])[] = [
    ['straight quotes', (words) => `They said "${words}" there`],
    ['curly quotes', (words) => `They said “${words}” there`],
    ['single curly quotes', (words) => `They said ‘${words}’ there`],
    ['single quotes', (words) => `They said '${words}' there`],
    ['guillemets', (words) => `They said « ${words} » there`],
    ['turned guillemets', (words) => `They said »${words}« there`],
    ['low quotes', (words) => `They said „${words}“ there`],
    ['an open quote', (words) => `They said "${words}`],
    ['inline code', (words) => `Run \`${words}\` there`],
    ['double backticks', (words) => `Run \`\`${words}\`\` there`],
    ['a fence', (words) => `Log:\n\`\`\`text\n${words}\n\`\`\`\nThere`],
    ['a tilde fence', (words) => `~~~\n${words}\n~~~`],
    ['a quoted line', (words) => `There:\n> ${words}\n\nThere`],
    ['an address', (words) => `See https://example.com/${words.replace(/\s/g, '/')} there`],
  ];
  test.each(wraps)('is not flagged in %s', (_name, wrap) => {
    fc.assert(
      fc.property(plainBlame, context, (words, where) => {
        expect(find(wrap(words), where)).toEqual([]);
      }),
    );
  });

  test('is flagged without them', () => {
    for (const [text, , , where] of FLAGGED) expect(find(text, where)).toHaveLength(1);
  });
});

describe('the work grows with the length, not faster', () => {
  const hard: readonly (readonly [string, string])[] = [
    ['prose', 'Sam should have told us, obviously. The build broke, and Ana fixed it. '],
    ['one word', 'a'],
    ['modals', 'should '],
    ['spaces', ' '],
    ['apostrophes', "'a "],
    ['unpaired apostrophes', "'"],
    ['turned guillemets', '» '],
    ['turned guillemets in paragraphs', '»\n\n'],
    ['quotes in paragraphs', '"\n\n'],
    ['paragraphs', 'a\n\n'],
    ['backticks', '` `` ``` '],
    ['backtick runs', '`'],
    ['stops', '.'],
    ['stops and words', 'a. '],
    ['slashes', 'a/'],
    ['schemes', 'a://'],
    ['mails', 'a@'],
    ['mail stops', 'a@. '],
    ['underscores', '_'],
    ['brackets', '('],
    ['hyphens', 'a-'],
    ['newlines', '\n'],
    ['list marks', '- '],
    ['capitals', 'Ab '],
    ['and', 'Sam and broke '],
    ['nested quotes', '“'],
  ];
  const ofLength = (unit: string, length: number) =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

  // Ten times the text may take ten times the steps and a little; a square would take a hundred times.
  test.each(hard)('%s', (_name, unit) => {
    const short = ofLength(unit, 10_000);
    const long = ofLength(unit, 100_000);
    const steps = countSteps(() => find(short));
    expect(steps).toBeGreaterThan(short.length / 2);
    expect(countSteps(() => find(long))).toBeLessThan(12 * steps);
  });
});
