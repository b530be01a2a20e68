import { teamsInOrder } from '@shared/team/teams';
import Check from 'lucide-react/icons/check';
import Plus from 'lucide-react/icons/plus';
import { useMemo } from 'react';
import { showTeam, useCurrentTeam } from '@/store/current-team';
import { useWorkspace } from '@/store/use-workspace';
import { runCommand } from '@/ui/commands/commands';
import { MenuButton } from '@/ui/menu';

/** The team whose work is shown, and the way to the others. */
export function TeamSwitcher() {
  const current = useCurrentTeam();
  const teams = useWorkspace((workspace) => workspace.team);
  const items = useMemo(
    () => [
      ...teamsInOrder(teams).map((team) => ({
        id: team.id,
        label: team.name,
        icon: team.id === current?.id ? Check : <span />,
        onAction: () => showTeam(team.id),
      })),
      { id: 'new-team', label: 'New team', icon: Plus, onAction: () => void runCommand('team.new') },
    ],
    [teams, current],
  );
  if (current === null) return null;
  return <MenuButton variant="text" label={current.name} ariaLabel={`Team: ${current.name}`} items={items} />;
}
