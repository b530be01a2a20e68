/** Where the text is written. "Should" is the plain word for an action, so actions are read more mildly. */
export type BlameContext = 'note' | 'action' | 'decision' | 'factor';

/** Every kind of wording that is looked for. */
export type RuleId =
  | 'person-as-cause'
  | 'why-person'
  | 'hindsight'
  | 'failed-to'
  | 'human-error'
  | 'obvious'
  | 'single-cause'
  | 'vague-fix';

/** Words that put blame on a person, and the question that gets further. All offsets are UTF-16 code units. */
export interface Finding {
  /** Where the words start and end (exclusive). */
  readonly start: number;
  readonly end: number;
  readonly rule: RuleId;
  /** The words as they were typed. */
  readonly words: string;
  /** One short question to put in place of the sentence. */
  readonly question: string;
  /** The sentence around the words, without list marks and outer spaces; the end is exclusive. */
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
}

export interface FindBlameOptions {
  readonly context: BlameContext;
  /** Phrases that are never flagged, as `ignoreKey` gives them. */
  readonly ignoredPhrases: ReadonlySet<string>;
  /** Names of people, so that a first word such as "Ximena" or an uncapitalised "sam" is known as a person. */
  readonly knownNames?: readonly string[];
}
