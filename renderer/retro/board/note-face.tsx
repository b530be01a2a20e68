import type { Retro } from '@shared/model/retro';
import { cardTitle } from '@shared/retro/board';
import { memo } from 'react';
import { lineEnd } from '@/line/line-end';
import { useWorkspace } from '@/store/use-workspace';
import type { CardState } from '@/ui/board/board-types';
import { CardFace } from '@/ui/board/card-face';
import { LayerTag } from '@/ui/layer-tag';
import { VoteDots } from '@/ui/vote-dots';
import { selectBoard, selectTally } from '../retro-selectors';
import { cardsById } from './board-columns';
import { useBoardScreen } from './board-store';
import { CardVoting } from './card-voting';
import { HiddenText } from './hidden-text';
import { NoteEditor } from './note-editor';
import styles from './note-face.module.css';
import { OpenGroup } from './open-group';
import { TitleEditor } from './title-editor';

/** The face of one card on the board: a note, or a group with its notes. It listens to its own records alone. */
export const NoteFace = memo(function NoteFace({
  retro,
  id,
  state,
}: {
  retro: Retro;
  id: string;
  state: CardState;
}) {
  const card = useWorkspace((workspace) =>
    cardsById(selectBoard(retro, workspace.note, workspace.noteGroup)).get(id),
  );
  const votes = useWorkspace((workspace) => selectTally(retro, workspace.vote)?.get(id) ?? 0);
  const isEditing = useBoardScreen((screen) => screen.editingId === id);
  if (!card) return null;
  const layer = card.kind === 'group' ? card.group.layer : card.note.layer;
  const hidden = retro.notesHidden;
  return (
    <CardFace
      layer={layer}
      isOverlay={state.isOverlay}
      data-kind={card.kind}
      {...lineEnd(card.kind === 'group' ? 'noteGroup' : 'note', id)}
    >
      {card.kind === 'note' ? (
        <div className={styles.line}>
          {isEditing ? (
            <NoteEditor retro={retro} note={card.note} />
          ) : (
            <p className={styles.text}>{hidden ? <HiddenText text={card.note.text} /> : card.note.text}</p>
          )}
          <VoteDots count={votes} />
        </div>
      ) : (
        <>
          <div className={styles.line}>
            {isEditing ? (
              <TitleEditor groupId={card.id} title={card.group.title} suggestion={cardTitle(card)} />
            ) : (
              <h3 className={`${styles.title} ${card.group.title === '' ? styles.unnamed : ''}`}>
                {hidden ? <HiddenText text={cardTitle(card)} /> : cardTitle(card)}
              </h3>
            )}
            <VoteDots count={votes} />
            {isEditing || state.isOverlay ? null : <OpenGroup groupId={id} />}
          </div>
          <ul className={styles.notes}>
            {card.notes.map((note) => (
              <li key={note.id} className={styles.inner}>
                {hidden ? <HiddenText text={note.text} /> : note.text}
              </li>
            ))}
          </ul>
        </>
      )}
      {layer === null ? null : (
        <div className={styles.tags}>
          <LayerTag layer={layer} />
        </div>
      )}
      {state.isOverlay ? null : <CardVoting retro={retro} topicId={id} />}
    </CardFace>
  );
});
