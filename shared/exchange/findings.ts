/** A record that stays behind: which, and why. */
export interface LeftOut {
  /** 'note n12 ("Staging breaks")' */
  readonly where: string;
  /** 'due ("2026-02-30") is not a day that exists' */
  readonly reason: string;
}

/** How many of each are kept as sentences; the others are only counted. */
export const MOST_FINDINGS = 200;

/** Collects what reading a file brings up. Sentences are made only while they will be shown: a file can have a million faults. */
export class Findings {
  readonly leftOut: LeftOut[] = [];
  readonly warnings: string[] = [];
  leftOutCount = 0;
  warningCount = 0;

  leaveOut(where: () => string, reason: string | (() => string)): void {
    this.leftOutCount += 1;
    if (this.leftOut.length >= MOST_FINDINGS) return;
    this.leftOut.push({ where: where(), reason: typeof reason === 'string' ? reason : reason() });
  }

  warn(sentence: () => string): void {
    this.warningCount += 1;
    if (this.warnings.length < MOST_FINDINGS) this.warnings.push(sentence());
  }
}
