import { findBlame } from '@shared/language/find-blame';
import type { BlameContext, Finding } from '@shared/language/finding';
import { ignoreKey } from '@shared/language/ignore-key';
import { QUESTIONS } from '@shared/language/rules/questions';
import { useQuestion as withQuestion } from '@shared/language/use-question';
import { describe, expect, test } from 'vitest';
import { FLAGGED, PLAIN } from './examples';

const NONE: ReadonlySet<string> = new Set();
const find = (text: string, context: BlameContext = 'note', knownNames: readonly string[] = []): Finding[] =>
  findBlame(text, { context, ignoredPhrases: NONE, knownNames });

describe('words that blame', () => {
  for (const [text, rule, words, context] of FLAGGED) {
    test(`${JSON.stringify(text)} is flagged as ${rule}`, () => {
      expect(find(text, context).map((finding) => [finding.rule, finding.words])).toEqual([[rule, words]]);
    });
  }

  for (const [text, context] of PLAIN) {
    test(`${JSON.stringify(text)} passes`, () => {
      expect(find(text, context)).toEqual([]);
    });
  }

  test('known names count without a capital, at the start, and in any script', () => {
    expect(find('ximena broke it')).toEqual([]);
    expect(find('ximena broke it', 'note', ['Ximena Ortiz']).map((f) => f.words)).toEqual(['ximena broke']);
    expect(find('Ortiz broke it', 'note', ['Ximena Ortiz']).map((f) => f.words)).toEqual(['Ortiz broke']);
    expect(find('Why did Юлия wait?', 'note', ['Юлия']).map((f) => f.words)).toEqual(['Why did Юлия']);
    expect(find('Zoe\u0308 broke it', 'note', ['Zoë']).map((f) => f.words)).toEqual(['Zoe\u0308 broke']);
  });

  test('a known name that is also a word needs its capital', () => {
    expect(find('the will broke', 'note', ['Will'])).toEqual([]);
    expect(find('Will broke it', 'note', ['Will']).map((f) => f.words)).toEqual(['Will broke']);
  });

  test('several in one text, each with its own sentence', () => {
    const text = '- Obviously, v1.2 was old. Sam should have told us!\n- Fine here';
    expect(find(text).map((f) => [f.words, text.slice(f.sentenceStart, f.sentenceEnd)])).toEqual([
      ['Obviously', 'Obviously, v1.2 was old.'],
      ['should have', 'Sam should have told us!'],
    ]);
  });

  test('a sentence is not cut at short forms, in numbers or inside a quotation', () => {
    const text = 'We (e.g. Ana and J. Ortiz) saw 3.5 s, said "Stop. Now." and should have stopped. Next.';
    const [finding] = find(text);
    expect(text.slice(finding?.sentenceStart, finding?.sentenceEnd)).toBe(text.slice(0, -' Next.'.length));
  });

  test('a quotation does not hide what follows it', () => {
    expect(find('"It works." Sam should have told us').map((f) => f.words)).toEqual(['should have']);
    expect(find('`flag` was on; Sam should have told us').map((f) => f.words)).toEqual(['should have']);
    expect(find("The users' data should have been kept").map((f) => f.words)).toEqual(['should have']);
    expect(find("'Cause Sam should have told us").map((f) => f.words)).toEqual(['should have']);
    expect(find('A 5" screen should have been bought').map((f) => f.words)).toEqual(['should have']);
    expect(find('```\ncode\n```\nSam should have told us').map((f) => f.words)).toEqual(['should have']);
    expect(find('"open\n\nSam should have told us').map((f) => f.words)).toEqual(['should have']);
  });

  test('an address and a code span keep two words apart', () => {
    expect(find('should `x` have told')).toEqual([]);
    expect(find('root, cause')).toEqual([]);
  });

  test('offsets are UTF-16 units', () => {
    const text = '🙈🙈 Sam should have told us';
    const [finding] = find(text);
    expect(text.slice(finding?.start, finding?.end)).toBe('should have');
  });
});

describe('ignoring', () => {
  test('takes away the phrase however it is typed, and no other', () => {
    const text = 'Sam SHOULD\n have told us. You should’ve asked.';
    const findings = findBlame(text, { context: 'note', ignoredPhrases: new Set(['should have']) });
    expect(findings.map((f) => f.words)).toEqual(['should’ve']);
  });

  test('keys are the same for every way of typing', () => {
    expect(ignoreKey({ words: 'Didn’t  Follow' })).toBe("didn't follow");
    expect(ignoreKey({ words: 'Sam** broke' })).toBe('sam broke');
    expect(ignoreKey({ words: 'root-cause' })).toBe('root cause');
  });
});

describe('using the question', () => {
  test('replaces the sentence alone, with the cursor behind it', () => {
    const text = '- Good start. Sam should have told us! And then?';
    const [finding] = find(text);
    if (finding === undefined) throw new Error('nothing found');
    const used = withQuestion(text, finding);
    expect(used.text).toBe('- Good start. What was known at that moment? And then?');
    expect(used.text.slice(0, used.cursor)).toBe('- Good start. What was known at that moment?');
  });

  test('leaves a text alone that has changed since', () => {
    const [finding] = find('Sam should have told us');
    if (finding === undefined) throw new Error('nothing found');
    expect(withQuestion('Gone', finding)).toEqual({ text: 'Gone', cursor: 4 });
  });

  test.each(Object.values(QUESTIONS))('%j would not be flagged itself', (question) => {
    for (const context of ['note', 'action', 'decision', 'factor'] as const)
      expect(find(question, context)).toEqual([]);
    expect(question.length).toBeLessThanOrEqual(60);
  });
});
