import type { Note } from '@shared/model/note';
import type { Retro } from '@shared/model/retro';
import { editNote } from '@shared/retro/notes';
import { useState } from 'react';
import { act } from '@/store/workspace-store';
import { MeetingText } from '../meeting-text';
import { focusCard } from './board-handle';
import { boardScreen } from './board-store';

/** Edits a note in its place. Enter keeps, Escape leaves it as it was, going elsewhere keeps. */
export function NoteEditor({ retro, note }: { retro: Retro; note: Note }) {
  const [text, setText] = useState(note.text);
  const keep = () => {
    if (text === note.text || act(editNote, { noteId: note.id, text }).ok) close();
  };
  const close = () => {
    boardScreen.setState({ editingId: null });
    focusCard(note.id);
  };
  return (
    <MeetingText
      retro={retro}
      context="note"
      autoFocus
      label="Edit the note"
      value={text}
      onChange={setText}
      onSubmit={keep}
      onCancel={close}
      onBlur={() => {
        const isKept =
          text.trim() === '' || text === note.text || act(editNote, { noteId: note.id, text }).ok;
        // What was refused, being too long, stays in the field: it can be shortened there.
        if (isKept && boardScreen.getState().editingId === note.id) boardScreen.setState({ editingId: null });
      }}
    />
  );
}
