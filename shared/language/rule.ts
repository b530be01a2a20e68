import type { BlameContext, RuleId } from './finding';
import type { People } from './people';
import type { Word } from './words';

/** What a rule may look at: the words of one block, where they are written, and who is a person. */
export interface Scene {
  readonly words: readonly Word[];
  readonly context: BlameContext;
  readonly people: People;
}

/** Words from one index to another (exclusive). */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** One kind of wording. `match` is called only at its trigger words and looks at a bounded number of neighbours. */
export interface Rule {
  readonly id: RuleId;
  readonly question: string;
  readonly triggers: readonly string[];
  match(scene: Scene, at: number): WordRange | undefined;
}
