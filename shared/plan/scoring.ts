import type { Initiative } from '../model/initiative';
import type { ScoringScheme } from '../model/plan-settings';

/** What each scheme is called. */
export const schemeNames: Readonly<Record<ScoringScheme, string>> = {
  'two-questions': 'Two questions',
  rice: 'RICE',
  ice: 'ICE',
  wsjf: 'WSJF',
};

/**
 * How each scheme comes to its value, for people to read. RICE is Intercom's, ICE is Ellis', WSJF is SAFe's; the two questions
 * are the app's own. The values of one scheme compare with each other alone, those of WSJF only within one list.
 */
export const schemeFormulas: Readonly<Record<ScoringScheme, string>> = {
  'two-questions': '(business impact + future cost reduced) / effort × confidence',
  rice: 'reach × impact × confidence / effort',
  ice: 'impact × confidence × ease',
  wsjf: '(business value + time criticality + risk reduction) / job size',
};

/** What a scheme can ask of an initiative. */
export type ScoreField =
  | 'impact'
  | 'costReduction'
  | 'effort'
  | 'confidence'
  | 'reach'
  | 'ease'
  | 'timeCriticality'
  | 'riskReduction'
  | 'jobSize';

/** What each field is called; WSJF's business value is the business impact. */
export const scoreFieldNames: Readonly<Record<ScoreField, string>> = {
  impact: 'Business impact',
  costReduction: 'Future cost reduced',
  effort: 'Effort',
  confidence: 'Confidence',
  reach: 'Reach',
  ease: 'Ease',
  timeCriticality: 'Time criticality',
  riskReduction: 'Risk reduction',
  jobSize: 'Job size',
};

/** The fields that each scheme asks for, in the order of its formula. Without the optional ones it has a value, too. */
export const schemeFields: Readonly<Record<ScoringScheme, readonly ScoreField[]>> = {
  'two-questions': ['impact', 'costReduction', 'effort', 'confidence'],
  rice: ['reach', 'impact', 'confidence', 'effort'],
  ice: ['impact', 'confidence', 'ease'],
  wsjf: ['impact', 'timeCriticality', 'riskReduction', 'jobSize'],
};

export interface ScorePart {
  readonly field: ScoreField;
  /** As it was answered; confidence in percent, 100 where the two questions assume it. */
  readonly value: number;
}

/** What an initiative comes to, or what is missing for it: "unscored" is never zero. */
export type Score =
  | {
      readonly scored: true;
      readonly value: number;
      readonly parts: readonly ScorePart[];
      readonly formula: string;
    }
  | { readonly scored: false; readonly missing: readonly ScoreField[]; readonly formula: string };

/**
 * The value of an initiative by a scheme. An answer that is missing, or an effort or size of zero, leaves it unscored; confidence
 * that wasn't given counts as 100 % with the two questions, and is missing with the others.
 */
export function score(initiative: Initiative, scheme: ScoringScheme): Score {
  const formula = schemeFormulas[scheme];
  const answers = new Map<ScoreField, number>();
  const missing: ScoreField[] = [];
  for (const field of schemeFields[scheme]) {
    const value = answerTo(initiative, field, scheme);
    const divides = field === 'effort' || field === 'jobSize';
    if (value === null || (divides && value <= 0)) missing.push(field);
    else answers.set(field, value);
  }
  if (missing.length > 0) return { scored: false, missing, formula };
  const parts = [...answers].map(([field, value]) => ({ field, value }));
  return { scored: true, value: calculate(scheme, (field) => answers.get(field) ?? 0), parts, formula };
}

function answerTo(initiative: Initiative, field: ScoreField, scheme: ScoringScheme): number | null {
  switch (field) {
    case 'impact':
    case 'costReduction':
    case 'effort':
      return initiative[field];
    case 'confidence':
      return initiative.confidence ?? (scheme === 'two-questions' ? 100 : null);
    default:
      return initiative.scores[field];
  }
}

function calculate(scheme: ScoringScheme, of: (field: ScoreField) => number): number {
  const confidence = of('confidence') / 100;
  switch (scheme) {
    case 'two-questions':
      return ((of('impact') + of('costReduction')) / of('effort')) * confidence;
    case 'rice':
      return (of('reach') * of('impact') * confidence) / of('effort');
    case 'ice':
      return of('impact') * confidence * of('ease');
    case 'wsjf':
      return (of('impact') + of('timeCriticality') + of('riskReduction')) / of('jobSize');
  }
}
