import type { Retro } from '@shared/model/retro';
import { setPresent } from '@shared/retro/retros';
import { selectPeople } from '@/meeting/meeting-selectors';
import { PeopleToggles } from '@/meeting/people-toggles';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

/** Who is in the room. What somebody said or voted stays when they go. */
export function PresentDialog({ retro, onClose }: { readonly retro: Retro; readonly onClose: () => void }) {
  const people = useWorkspace((workspace) => selectPeople(workspace.person, retro.teamId, 'all')).filter(
    (person) => person.active || retro.presentIds.includes(person.id),
  );
  return (
    <Dialog
      title="Who is here"
      isOpen
      closesOutside
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose} keyHint="esc">
          Done
        </Button>
      }
    >
      <PeopleToggles
        teamId={retro.teamId}
        people={people}
        presentIds={new Set(retro.presentIds)}
        onChange={(ids) => act(setPresent, { retroId: retro.id, presentIds: [...ids] })}
      />
    </Dialog>
  );
}
