import { addedIds } from '@shared/kernel/added-ids';
import type { Retro } from '@shared/model/retro';
import type { RuleResult } from '@shared/model/workspace';
import { addNote, addNotes, noteLines } from '@shared/retro/notes';
import { type ClipboardEvent, useRef, useState } from 'react';
import { MeetingText } from '@/meeting/meeting-text';
import { actUndoable } from '@/store/act-undoable';
import { act } from '@/store/workspace-store';
import { KeyHint } from '@/ui/key-hint';
import { notify } from '@/ui/notices-store';
import { goOnAt } from './board-commands';
import { focusColumn, scrollToCard } from './board-handle';
import { boardScreen, rememberWritten, useBoardScreen } from './board-store';
import styles from './note-composer.module.css';

/** The place at the foot of a column where notes are written: N opens it, Enter keeps and goes on, Escape ends. */
export function NoteComposer({ retro, columnId, title }: { retro: Retro; columnId: string; title: string }) {
  const isWriting = useBoardScreen((screen) => screen.writingColumnId === columnId);
  const hasKey = useBoardScreen(
    (screen) =>
      (screen.focusedColumnId ?? retro.columns[0]?.id) === columnId && screen.writingColumnId === null,
  );
  if (isWriting) return <Writing retro={retro} columnId={columnId} title={title} />;
  return (
    <button
      type="button"
      className={styles.start}
      aria-label={`New note in ${title}`}
      tabIndex={-1}
      onClick={() => boardScreen.setState({ writingColumnId: columnId })}
    >
      New note
      {hasKey ? <KeyHint keys="n" /> : null}
    </button>
  );
}

function Writing({ retro, columnId, title }: { retro: Retro; columnId: string; title: string }) {
  const [text, setText] = useState('');
  const [lastId, setLastId] = useState<string | null>(null);
  // Closing moves the focus, and the blur that follows must not keep the same text once more.
  const isClosed = useRef(false);

  /** @returns false when it was refused, being too long: it then stays in the field, to be shortened */
  const keep = (): boolean => {
    if (text.trim() === '') return true;
    if (!show(act(addNote, { retroId: retro.id, columnId, text }))) return false;
    setText('');
    return true;
  };

  /** Brings the last of the new notes into view. */
  const show = (done: RuleResult): boolean => {
    if (!done.ok) return false;
    const added = addedIds(done.value, 'note');
    rememberWritten(added);
    const last = added.at(-1);
    if (last !== undefined) {
      setLastId(last);
      scrollToCard(last);
    }
    return true;
  };

  /** Several lines that are pasted into an empty field are several notes; Shift+Enter is how one note gets lines. */
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    const count = noteLines(pasted).length;
    if (text.trim() !== '' || count < 2) return;
    event.preventDefault();
    const args = { retroId: retro.id, columnId, text: pasted };
    show(actUndoable(addNotes, args, notify, `${count} notes added.`));
  };

  const close = () => {
    let cardId = lastId;
    if (text.trim() !== '') {
      // Escape says "done", not "away with it": what was written stays, and one key takes it back.
      const done = actUndoable(addNote, { retroId: retro.id, columnId, text }, notify, 'The note is kept.');
      if (!done.ok) return;
      const added = addedIds(done.value, 'note');
      rememberWritten(added);
      cardId = added[0] ?? lastId;
    }
    isClosed.current = true;
    boardScreen.setState({ writingColumnId: null });
    if (cardId === null) focusColumn(columnId);
    else goOnAt(retro, cardId, columnId);
  };

  return (
    <div className={styles.writing} onPasteCapture={paste}>
      <MeetingText
        meeting={retro}
        context="note"
        autoFocus
        label={`New note in ${title}`}
        placeholder={retro.notesHidden ? 'It is hidden as soon as you press Enter' : 'What happened?'}
        value={text}
        onChange={setText}
        onSubmit={keep}
        onCancel={close}
        onBlur={() => {
          if (isClosed.current) return;
          // What was typed is kept when somebody clicks elsewhere: nothing written is ever dropped.
          if (keep() && boardScreen.getState().writingColumnId === columnId)
            boardScreen.setState({ writingColumnId: null });
        }}
      />
      <p className={styles.help}>
        <KeyHint keys="enter" /> next note <KeyHint keys="esc" /> done
      </p>
    </div>
  );
}
