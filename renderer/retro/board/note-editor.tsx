import type { Note } from '@shared/model/note';
import type { Retro } from '@shared/model/retro';
import { editNote } from '@shared/retro/notes';
import { useState } from 'react';
import { MeetingText } from '@/meeting/meeting-text';
import { act } from '@/store/workspace-store';
import { goOnAt } from './board-commands';
import { boardScreen, rememberWritten } from './board-store';

/** Edits a note in its place. Enter keeps, Escape leaves it as it was, going elsewhere keeps. */
export function NoteEditor({ retro, note }: { retro: Retro; note: Note }) {
  const [text, setText] = useState(note.text);
  /** @returns false when it was refused, being too long */
  const store = (): boolean => {
    if (text === note.text) return true;
    const { ok } = act(editNote, { noteId: note.id, text });
    if (ok) rememberWritten([note.id]);
    return ok;
  };
  const keep = () => {
    if (store()) close();
  };
  const close = () => {
    boardScreen.setState({ editingId: null });
    goOnAt(retro, note.id, note.columnId);
  };
  return (
    <MeetingText
      meeting={retro}
      context="note"
      autoFocus
      label="Edit the note"
      value={text}
      onChange={setText}
      onSubmit={keep}
      onCancel={close}
      onBlur={() => {
        const isKept = text.trim() === '' || store();
        // What was refused, being too long, stays in the field: it can be shortened there.
        if (isKept && boardScreen.getState().editingId === note.id) boardScreen.setState({ editingId: null });
      }}
    />
  );
}
