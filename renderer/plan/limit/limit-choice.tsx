import { type ActiveLimit, activeLimits } from '@shared/model/plan-settings';
import { mustStopFirst, setActiveLimit } from '@shared/plan/lower-limit';
import { planSettingsOf } from '@shared/plan/settings';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { useCommands } from '@/ui/commands/use-commands';
import { MenuButton } from '@/ui/menu';
import { selectPlan } from '../plan-selectors';

const limitWords: Readonly<Record<ActiveLimit, string>> = {
  2: 'Two at a time',
  3: 'Three at a time',
};

/** Whether the team has two or three slots. */
export function LimitChoice({ teamId }: { teamId: string }) {
  const limit = useWorkspace(({ planSettings }) => planSettingsOf(planSettings, teamId).activeLimit);
  const initiatives = useWorkspace((workspace) => workspace.initiative);
  // Only what is active stands in the way.
  useWorkspace((workspace) => selectPlan(workspace.initiative, teamId).active);
  const reasonAgainst = (each: ActiveLimit): string | null => {
    if (each === limit) return 'This is the limit now.';
    const { count } = mustStopFirst(initiatives, teamId, each);
    return count === 0 ? null : `Choose what stops first: ${count} of those that are active.`;
  };
  const choose = (activeLimit: ActiveLimit) => void act(setActiveLimit, { teamId, activeLimit });
  useCommands(
    activeLimits.map((each) => ({
      id: `plan.limit-${each}`,
      title: `Slots: ${limitWords[each].toLowerCase()}`,
      section: 'Slots',
      whyNot: () => (each === limit ? 'This is the limit now.' : null),
      run: () => choose(each),
    })),
    [teamId, limit],
  );
  return (
    <MenuButton
      label={`${limit} slots`}
      ariaLabel={`${limit} slots: ${limitWords[limit].toLowerCase()}`}
      variant="quiet"
      items={activeLimits.map((each) => {
        const reason = reasonAgainst(each);
        return {
          id: String(each),
          label: limitWords[each],
          isDisabled: reason !== null,
          reason,
          onAction: () => choose(each),
        };
      })}
    />
  );
}
