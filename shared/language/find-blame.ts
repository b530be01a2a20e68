import { readableBlocks } from './blocks';
import type { FindBlameOptions, Finding } from './finding';
import { ignoreKey } from './ignore-key';
import { peopleFrom } from './people';
import { protectedSpans } from './protected-spans';
import type { Rule, Scene, WordRange } from './rule';
import { rules } from './rules/all-rules';
import { sentencesOf } from './sentences';
import { wordsOf } from './words';

const RULES_BY_WORD: ReadonlyMap<string, readonly Rule[]> = (() => {
  const byWord = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const word of rule.triggers) byWord.set(word, [...(byWord.get(word) ?? []), rule]);
  }
  return byWord;
})();

interface Match extends WordRange {
  readonly rule: Rule;
}

function matchesIn(scene: Scene): Match[] {
  const matches: Match[] = [];
  scene.words.forEach((word, at) => {
    for (const rule of RULES_BY_WORD.get(word.key) ?? []) {
      const range = rule.match(scene, at);
      if (range !== undefined) matches.push({ rule, ...range });
    }
  });
  return matches.sort((a, b) => a.from - b.from || b.to - a.to);
}

/**
 * The words in a text that blame a person, each with a better question, in order and never overlapping. Quotations,
 * code, quoted lines and addresses are left alone. Works through the text once: its time grows with its length. It
 * gives places only; there is no count and no score in it, and none should be made from it.
 */
export function findBlame(text: string, options: FindBlameOptions): Finding[] {
  const findings: Finding[] = [];
  const people = peopleFrom(options.knownNames ?? []);
  for (const block of readableBlocks(text)) {
    const spans = protectedSpans(text, block);
    const sentences = sentencesOf(text, block, spans);
    const words = wordsOf(text, block, spans, sentences);
    let free = 0;
    for (const { rule, from, to } of matchesIn({ words, context: options.context, people })) {
      const first = words[from];
      const last = words[to - 1];
      if (first === undefined || last === undefined || from < free) continue;
      free = to;
      findings.push({
        start: first.start,
        end: last.end,
        rule: rule.id,
        words: text.slice(first.start, last.end),
        question: rule.question,
        sentenceStart: sentences[first.sentence]?.start ?? first.start,
        sentenceEnd: sentences[last.sentence]?.end ?? last.end,
      });
    }
  }
  // Overlaps are settled before this, so that ignoring a phrase takes away that phrase and brings up no other.
  return findings.filter((finding) => !options.ignoredPhrases.has(ignoreKey(finding)));
}
