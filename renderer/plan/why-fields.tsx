import { DateField } from '@/ui/date-field';
import { TextField } from '@/ui/text-field';
import styles from './why-fields.module.css';

/** Why something moves: what swaps and "not now" ask. */
export interface WhyDraft {
  readonly reason: string;
  /** YYYY-MM-DD. */
  readonly lookAgain: string | null;
  readonly decidedBy: string;
}

export interface WhyFieldsProps {
  readonly draft: WhyDraft;
  readonly onChange: (changes: Partial<WhyDraft>) => void;
  readonly onSubmit: () => void;
  /** Whether it asks for the day to look again. */
  readonly hasDay: boolean;
  /** What is wrong, by the code of the rule that said so. */
  readonly problem: { readonly code: string; readonly message: string } | null;
  readonly autoFocus?: boolean;
}

const dayProblems = new Set(['date-missing', 'date-past', 'no-such-day']);

/** The reason, the day to look again where it is needed, and who decided. */
export function WhyFields({ draft, onChange, onSubmit, hasDay, problem, autoFocus = false }: WhyFieldsProps) {
  return (
    <>
      <div data-why>
        <TextField
          label="Why"
          placeholder="Waits for the cluster move"
          value={draft.reason}
          error={problem !== null && !dayProblems.has(problem.code) ? problem.message : null}
          onChange={(reason) => onChange({ reason })}
          onSubmit={onSubmit}
          autoFocus={autoFocus}
        />
      </div>
      {hasDay ? (
        <div data-look-again>
          <DateField
            label="Look again"
            value={draft.lookAgain}
            onChange={(lookAgain) => onChange({ lookAgain })}
            onSubmit={onSubmit}
          />
          {problem !== null && dayProblems.has(problem.code) ? (
            <p role="alert" className={styles.problem}>
              {problem.message}
            </p>
          ) : null}
        </div>
      ) : null}
      <TextField
        label="Decided by"
        placeholder="The team"
        value={draft.decidedBy}
        onChange={(decidedBy) => onChange({ decidedBy })}
        onSubmit={onSubmit}
      />
    </>
  );
}

/** Brings the focus to the field that a refusal is about. */
export function focusProblem(code: string): void {
  const place = dayProblems.has(code) ? '[data-look-again] input' : '[data-why] input';
  document.querySelector<HTMLElement>(place)?.focus();
}
