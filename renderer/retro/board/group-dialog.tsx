import type { Note } from '@shared/model/note';
import type { Retro } from '@shared/model/retro';
import { type Card, cardTitle } from '@shared/retro/board';
import { editNote } from '@shared/retro/notes';
import { takeFromGroup } from '@shared/retro/split-groups';
import Link2 from 'lucide-react/icons/link-2';
import RouteIcon from 'lucide-react/icons/route';
import { useState } from 'react';
import { lineEnd } from '@/line/line-end';
import { askForLink, showLine } from '@/line/line-store';
import { MeetingText } from '@/meeting/meeting-text';
import { actUndoable } from '@/store/act-undoable';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { IconButton } from '@/ui/icon-button';
import { notify } from '@/ui/notices-store';
import { boardScreen } from './board-store';
import styles from './group-dialog.module.css';
import { HiddenText } from './hidden-text';

/** The notes of one group: each can be edited, linked, and taken out of the group. */
export function GroupDialog({ retro, card }: { retro: Retro; card: Extract<Card, { kind: 'group' }> }) {
  const close = () => boardScreen.setState({ openGroupId: null });
  const title = retro.notesHidden ? 'Notes of the group' : `Notes of “${cardTitle(card)}”`;
  return (
    <Dialog title={title} isOpen onClose={close}>
      <ul className={styles.notes}>
        {card.notes.map((note) => (
          <GroupedNote
            key={note.id}
            retro={retro}
            note={note}
            isLastPair={card.notes.length === 2}
            onEmpty={close}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function GroupedNote({
  retro,
  note,
  isLastPair,
  onEmpty,
}: {
  retro: Retro;
  note: Note;
  isLastPair: boolean;
  onEmpty: () => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const keep = () => {
    if (draft !== null && (draft === note.text || act(editNote, { noteId: note.id, text: draft }).ok)) {
      setDraft(null);
    }
  };
  const takeOut = () => {
    const text = isLastPair ? 'Both notes stand alone again.' : 'The note stands alone again.';
    const done = actUndoable(takeFromGroup, { noteIds: [note.id] }, notify, text);
    // A group of one is none: with the last pair the dialog has nothing left to show.
    if (done.ok && isLastPair) onEmpty();
  };
  const end = { table: 'note', id: note.id } as const;
  if (draft !== null) {
    return (
      <li className={styles.note} {...lineEnd(end.table, end.id)}>
        <MeetingText
          meeting={retro}
          context="note"
          autoFocus
          label="Edit the note"
          value={draft}
          onChange={setDraft}
          onSubmit={keep}
          onCancel={() => setDraft(null)}
          onBlur={keep}
        />
      </li>
    );
  }
  return (
    <li className={styles.note} {...lineEnd(end.table, end.id)}>
      <p className={styles.text}>{retro.notesHidden ? <HiddenText text={note.text} /> : note.text}</p>
      <Button size="small" variant="quiet" onPress={() => setDraft(note.text)}>
        Edit
      </Button>
      <Button size="small" variant="quiet" onPress={takeOut}>
        Take out
      </Button>
      <IconButton label="Link to…" icon={Link2} keyHint="mod+l" onPress={() => askForLink(end)} />
      <IconButton
        label="Show its line"
        icon={RouteIcon}
        keyHint="mod+shift+l"
        onPress={() => showLine(end)}
      />
    </li>
  );
}
