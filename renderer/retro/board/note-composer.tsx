import type { Retro } from '@shared/model/retro';
import { addNote, addNotes } from '@shared/retro/notes';
import { MeetingText } from '@/meeting/meeting-text';
import { actUndoable } from '@/store/act-undoable';
import { act } from '@/store/workspace-store';
import { Composer, ComposerStart } from '@/ui/composer/composer';
import { useComposer } from '@/ui/composer/use-composer';
import { notify } from '@/ui/notices-store';
import { goOnAt } from './board-commands';
import { focusColumn, scrollToCard } from './board-handle';
import { boardScreen, rememberWritten, useBoardScreen } from './board-store';

interface NoteComposerProps {
  readonly retro: Retro;
  readonly columnId: string;
  readonly title: string;
}

/** The place at the foot of a column where notes are written: N opens it, Enter keeps and goes on, Escape ends. */
export function NoteComposer({ retro, columnId, title }: NoteComposerProps) {
  const isWriting = useBoardScreen((screen) => screen.writingColumnId === columnId);
  const hasKey = useBoardScreen(
    (screen) =>
      (screen.focusedColumnId ?? retro.columns[0]?.id) === columnId && screen.writingColumnId === null,
  );
  if (isWriting) return <Writing retro={retro} columnId={columnId} title={title} />;
  const start = () => boardScreen.setState({ writingColumnId: columnId });
  return (
    <ComposerStart label={`New note in ${title}`} hasKey={hasKey} onStart={start}>
      New note
    </ComposerStart>
  );
}

function Writing({ retro, columnId, title }: NoteComposerProps) {
  const place = { retroId: retro.id, columnId };
  const { field, leave, onPasteCapture } = useComposer({
    table: 'note',
    add: (text) => act(addNote, { ...place, text }),
    // Escape says "done", not "away with it": what was written stays, and one key takes it back.
    addLast: (text) => actUndoable(addNote, { ...place, text }, notify, 'The note is kept.'),
    // Shift+Enter is how one note gets lines.
    addLines: (text, count) => actUndoable(addNotes, { ...place, text }, notify, `${count} notes added.`),
    onAdded: (ids) => {
      rememberWritten(ids);
      const last = ids.at(-1);
      if (last !== undefined) scrollToCard(last);
    },
    onEnd: () => {
      if (boardScreen.getState().writingColumnId === columnId)
        boardScreen.setState({ writingColumnId: null });
    },
    onGoOn: (lastId) => {
      if (lastId === null) focusColumn(columnId);
      else goOnAt(retro, lastId, columnId);
    },
  });
  return (
    <Composer onPasteCapture={onPasteCapture} next="next note">
      <MeetingText
        meeting={retro}
        context="note"
        autoFocus
        label={`New note in ${title}`}
        placeholder={retro.notesHidden ? 'It is hidden as soon as you press Enter' : 'What happened?'}
        onBlur={leave}
        {...field}
      />
    </Composer>
  );
}
