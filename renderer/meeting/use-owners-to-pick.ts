import { useWorkspace } from '@/store/use-workspace';
import { type Meeting, selectPeople } from './meeting-selectors';

/** Those who can own an action: the people in the room first, then the rest of the team, and who owns it already. */
export function useOwnersToPick(
  meeting: Meeting,
  ownerId: string | null = null,
): readonly { readonly id: string; readonly label: string }[] {
  const people = useWorkspace((workspace) => selectPeople(workspace.person, meeting.teamId, 'all'));
  const present = people.filter((person) => meeting.presentIds.includes(person.id));
  const others = people.filter(
    (person) => !meeting.presentIds.includes(person.id) && (person.active || person.id === ownerId),
  );
  return [...present, ...others].map((person) => ({ id: person.id, label: person.name }));
}
