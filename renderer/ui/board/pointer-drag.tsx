import {
  type CollisionDetection,
  DndContext,
  getFirstCollision,
  type UniqueIdentifier,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import type { BoardRuntime } from './board-runtime';
import { createPointerHand } from './pointer-hand';
import { createPointerSensor } from './pointer-sensor';

/** Pixels the pointer goes before a press becomes a drag. */
const ACTIVATION = { activationConstraint: { distance: 4 } };

const SILENT = { onDragStart: () => '', onDragOver: () => '', onDragEnd: () => '', onDragCancel: () => '' };

/** The column that is nearest sideways: a hand over the space between two columns, or under a short one, still means one. */
const nearestColumn: CollisionDetection = ({ pointerCoordinates, droppableRects }) => {
  if (pointerCoordinates === null) return [];
  const { x } = pointerCoordinates;
  let nearest: UniqueIdentifier | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, { left, right }] of droppableRects) {
    const distance = Math.max(left - x, 0, x - right);
    if (distance < least) {
      least = distance;
      nearest = id;
    }
  }
  return nearest === null ? [] : [{ id: nearest }];
};

/** Lets what is in it be dragged by mouse or pen. Scrolling, words for people who listen, and what is seen of held cards are the board's own. */
export function PointerDrag({ runtime, children }: { runtime: BoardRuntime; children: ReactNode }) {
  const [hand] = useState(() => createPointerHand(runtime));
  const [sensor] = useState(() => createPointerSensor(hand));
  const sensors = useSensors(useSensor(sensor, ACTIVATION));
  // The board speaks for itself, for keys and pointer alike: dnd-kit's live region and hints are kept out of the document.
  const [accessibility] = useState(() => ({
    announcements: SILENT,
    screenReaderInstructions: { draggable: '' },
    restoreFocus: false,
    container: document.createElement('div'),
  }));
  useEffect(() => hand.cancel, [hand]);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={nearestColumn}
      autoScroll={false}
      accessibility={accessibility}
      onDragStart={hand.begin}
      onDragMove={({ collisions }) => hand.aim(getFirstCollision(collisions, 'id'))}
      onDragEnd={hand.drop}
      onDragCancel={hand.putBack}
      onDragAbort={hand.letGo}
    >
      {children}
    </DndContext>
  );
}

/**
 * Makes one element the place where all drags start; returns its listeners. The cards themselves are not known to dnd-kit: each of
 * them would be rendered when any is taken.
 */
export function useDragSurface(
  surface: RefObject<HTMLElement | null>,
): ReturnType<typeof useDraggable>['listeners'] {
  const { setNodeRef, listeners } = useDraggable({ id: 'board' });
  useEffect(() => setNodeRef(surface.current), [setNodeRef, surface]);
  return listeners;
}

/** Makes a column a place to drop on. Apart from the column, which is not to be rendered when the pointer passes from one to another. */
export function DropColumn({ id, column }: { id: string; column: RefObject<HTMLElement | null> }) {
  const { setNodeRef } = useDroppable({ id });
  useEffect(() => setNodeRef(column.current), [setNodeRef, column]);
  return null;
}
