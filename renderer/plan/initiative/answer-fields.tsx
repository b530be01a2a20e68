import { answerLimits, type Initiative } from '@shared/model/initiative';
import type { InitiativeFields } from '@shared/plan/initiative-fields';
import { type ScoreField, schemeFields, schemeFormulas, scoreFieldNames } from '@shared/plan/scoring';
import { planSettingsOf } from '@shared/plan/settings';
import { useWorkspace } from '@/store/use-workspace';
import { KeptNumber } from '@/ui/kept-fields';
import styles from './answer-fields.module.css';

/** The questions that are always asked: the share for system health needs the effort, whatever the scheme. */
const always: readonly ScoreField[] = ['impact', 'costReduction', 'effort', 'confidence'];

const limitsOf = (field: ScoreField) =>
  field === 'confidence'
    ? answerLimits.confidence
    : field === 'reach'
      ? answerLimits.reach
      : answerLimits.answer;

/** The answers that an initiative is scored by: the two questions, effort and confidence, and what the team's scheme asks beside. */
export function AnswerFields({
  initiative,
  onKeep,
}: {
  initiative: Initiative;
  onKeep: (fields: InitiativeFields) => boolean;
}) {
  const scheme = useWorkspace(({ planSettings }) => planSettingsOf(planSettings, initiative.teamId).scheme);
  const fields = [...new Set([...always, ...schemeFields[scheme]])];
  return (
    <fieldset className={styles.answers} title={schemeFormulas[scheme]}>
      <legend className="visually-hidden">Answers</legend>
      {fields.map((field) => (
        <KeptNumber
          key={field}
          label={scoreFieldNames[field]}
          value={answerOf(initiative, field)}
          min={limitsOf(field).least}
          max={limitsOf(field).most}
          description={field === 'confidence' ? 'percent' : rangeWords(field)}
          onKeep={(value) => onKeep(isOwnField(field) ? { [field]: value } : { scores: { [field]: value } })}
        />
      ))}
    </fieldset>
  );
}

type OwnField = 'impact' | 'costReduction' | 'effort' | 'confidence';

function isOwnField(field: ScoreField): field is OwnField {
  return always.includes(field);
}

function answerOf(initiative: Initiative, field: ScoreField): number | null {
  return isOwnField(field) ? initiative[field] : initiative.scores[field];
}

function rangeWords(field: ScoreField): string {
  const { least, most } = limitsOf(field);
  return field === 'reach' ? 'people in a quarter' : `${least} to ${most}`;
}
