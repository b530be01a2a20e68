import {
  answerLimits,
  type EstimateField,
  estimateFields,
  type Initiative,
  type InitiativeScores,
} from '@shared/model/initiative';
import type { ScoringScheme } from '@shared/model/plan-settings';
import { editInitiative } from '@shared/plan/initiatives';
import { type ScoreField, schemeFields, scoreFieldNames } from '@shared/plan/scoring';
import EyeOff from 'lucide-react/icons/eye-off';
import { act } from '@/store/workspace-store';
import { IconButton } from '@/ui/icon-button';
import { NumberField } from '@/ui/number-field';
import styles from './score-panel.module.css';

export interface AnswerFieldsProps {
  readonly initiative: Initiative;
  readonly scheme: ScoringScheme;
  readonly onEstimate: (field: EstimateField) => void;
}

/** What the team's scheme asks of an initiative, each answer as a number; empty is "not answered". */
export function AnswerFields({ initiative, scheme, onEstimate }: AnswerFieldsProps) {
  return (
    <div className={styles.answers}>
      {schemeFields[scheme].map((field) => {
        const { least, most } = rangeOf(field);
        const estimated = estimateFields.find((each) => each === field);
        return (
          <div key={field} className={styles.answer}>
            <NumberField
              key={initiative.id}
              label={nameOf(field, least, most)}
              value={answerOf(initiative, field)}
              min={least}
              max={most}
              onChange={(value) =>
                act(editInitiative, { initiativeId: initiative.id, ...asField(field, value) })
              }
            />
            {estimated === undefined ? null : (
              <IconButton
                label={`Estimate in silence: ${scoreFieldNames[field].toLowerCase()}`}
                icon={EyeOff}
                onPress={() => onEstimate(estimated)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

function nameOf(field: ScoreField, least: number, most: number): string {
  if (field === 'confidence') return `${scoreFieldNames.confidence} in %`;
  return field === 'reach'
    ? `${scoreFieldNames.reach} in a quarter`
    : `${scoreFieldNames[field]} (${least} to ${most})`;
}

function rangeOf(field: ScoreField) {
  return field === 'confidence' || field === 'reach' ? answerLimits[field] : answerLimits.answer;
}

function isOwnScore(field: ScoreField): field is keyof InitiativeScores {
  return field in { reach: 0, ease: 0, timeCriticality: 0, riskReduction: 0, jobSize: 0 };
}

function answerOf(initiative: Initiative, field: ScoreField): number | null {
  return isOwnScore(field) ? initiative.scores[field] : initiative[field];
}

function asField(field: ScoreField, value: number | null) {
  return isOwnScore(field) ? { scores: { [field]: value } } : { [field]: value };
}
