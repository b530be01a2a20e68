import type { PlanFields as Fields } from '@shared/flow/focusing';
import type { FlowPlan } from '@shared/model/flow-map';
import type { RuleResult } from '@shared/model/workspace';
import { useOwnersToPick } from '@/meeting/use-owners-to-pick';
import { KeptDate, KeptText } from '@/ui/kept-fields';
import { Select } from '@/ui/select';
import styles from './panels.module.css';

const NOBODY = 'nobody';

/** What will be done, by whom, by when. Each is kept as it is left. */
export function PlanFields({
  teamId,
  label,
  placeholder,
  plan,
  autoFocus = false,
  keep,
}: {
  readonly teamId: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly plan: FlowPlan;
  readonly autoFocus?: boolean;
  readonly keep: (fields: Fields) => RuleResult;
}) {
  const owners = useOwnersToPick({ teamId, presentIds: [] }, plan.ownerId);
  return (
    <>
      <KeptText
        label={label}
        multiline
        autoFocus={autoFocus}
        value={plan.text}
        onKeep={(text) => keep({ text }).ok}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <div className={styles.whoAndWhen}>
        <Select
          label="Owner"
          items={[{ id: NOBODY, label: 'Nobody yet' }, ...owners]}
          value={plan.ownerId ?? NOBODY}
          onChange={(id) => keep({ ownerId: id === NOBODY ? null : id })}
        />
        <KeptDate label="By" value={plan.due} onKeep={(due) => keep({ due }).ok} />
      </div>
    </>
  );
}
