import type { Initiative } from '@shared/model/initiative';
import type { ScoringScheme } from '@shared/model/plan-settings';
import { type Score, type ScoreField, scoreFieldNames } from '@shared/plan/scoring';

/** A value as people compare it: two places behind the point below ten, one below a hundred, none above. */
export function formatScore(value: number): string {
  if (value < 9.995) return value.toFixed(2);
  return value < 99.95 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB');
}

/** What is missing, as it stands where the value would be: "no effort, no confidence". */
export function missingWords(missing: readonly ScoreField[]): string {
  return missing.map((field) => `no ${scoreFieldNames[field].toLowerCase()}`).join(', ');
}

/** How a value came about, with its numbers: "(8 + 7) / 3 × 80 % = 4.00". Null while unscored. */
export function calculation(score: Score, scheme: ScoringScheme, initiative: Initiative): string | null {
  if (!score.scored) return null;
  const of = (field: ScoreField) => score.parts.find((part) => part.field === field)?.value ?? 0;
  const confidence = `${of('confidence')} %${initiative.confidence === null ? ' (assumed)' : ''}`;
  const left = {
    'two-questions': () => `(${of('impact')} + ${of('costReduction')}) / ${of('effort')} × ${confidence}`,
    rice: () => `${of('reach').toLocaleString('en-GB')} × ${of('impact')} × ${confidence} / ${of('effort')}`,
    ice: () => `${of('impact')} × ${confidence} × ${of('ease')}`,
    wsjf: () => `(${of('impact')} + ${of('timeCriticality')} + ${of('riskReduction')}) / ${of('jobSize')}`,
  }[scheme]();
  return `${left} = ${formatScore(score.value)}`;
}
