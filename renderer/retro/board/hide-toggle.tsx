import type { Retro } from '@shared/model/retro';
import { setNotesHidden } from '@shared/retro/notes';
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';

/** Hides the notes of a retrospective, or shows them. */
export function toggleHidden(retro: Retro): void {
  act(setNotesHidden, { retroId: retro.id, hidden: !retro.notesHidden });
}

/** Hides what is written until everybody is done, and shows it at once. */
export function HideToggle({ retro }: { retro: Retro }) {
  const hidden = retro.notesHidden;
  return (
    <Button
      size="small"
      variant={hidden ? 'primary' : 'plain'}
      icon={hidden ? Eye : EyeOff}
      keyHint="h"
      onPress={() => toggleHidden(retro)}
    >
      {hidden ? 'Show all notes' : 'Hide while writing'}
    </Button>
  );
}
