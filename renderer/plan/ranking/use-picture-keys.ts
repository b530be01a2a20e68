import type { Initiative } from '@shared/model/initiative';
import type { Ranked } from '@shared/plan/ranking';
import { type PictureAnswers, scoreFromPlace, twoByTwo } from '@shared/plan/two-by-two';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { answersInWords, isArrow, nearestTowards, stepAnswers } from './picture-moves';

/** A card that is moved by keys, and what it would be scored as where it is. */
export interface LiftedCard {
  readonly id: string;
  readonly answers: PictureAnswers;
}

export interface PictureKeysProps {
  readonly ranked: readonly Ranked[];
  readonly onSelect: (initiativeId: string) => void;
  readonly put: (initiative: Initiative, answers: PictureAnswers) => void;
  /** Tells a screen reader. */
  readonly say: (words: string) => void;
}

/** The keys of the picture: all that the pointer does there. */
export function usePictureKeys({ ranked, onSelect, put, say }: PictureKeysProps) {
  const container = useRef<HTMLDivElement>(null);
  const [lifted, setLifted] = useState<LiftedCard | null>(null);
  const focusedId = useRef<string | null>(null);
  // A card that gets another place is drawn anew there; the focus goes along.
  useEffect(() => {
    const id = focusedId.current;
    if (id === null || document.activeElement !== document.body) return;
    container.current?.querySelector<HTMLElement>(`[data-picture-id="${id}"]`)?.focus();
  });

  const move = (card: HTMLElement, key: string) => {
    const cards = [...(container.current?.querySelectorAll<HTMLElement>('[data-picture-id]') ?? [])];
    const boxes = cards.map((each) => each.getBoundingClientRect());
    const next = cards[nearestTowards(boxes, cards.indexOf(card), key)];
    if (!next) return;
    focusedId.current = next.dataset.pictureId ?? null;
    if (focusedId.current) onSelect(focusedId.current);
    next.focus();
  };
  const liftedKey = (event: KeyboardEvent, { id, answers }: LiftedCard, initiative: Initiative): boolean => {
    if (isArrow(event.key)) {
      const next = stepAnswers(answers, event.key);
      setLifted({ id, answers: next });
      say(`${answersInWords(next)}.`);
    } else if (event.key === ' ' || event.key === 'Enter') {
      setLifted(null);
      put(initiative, answers);
    } else if (event.key === 'Escape') {
      setLifted(null);
      say('Put back.');
    } else return event.key === 'Tab';
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-picture-id]');
    const initiative = ranked.find((each) => each.initiative.id === card?.dataset.pictureId)?.initiative;
    if (!card || !initiative || event.altKey || event.metaKey || event.shiftKey) return;
    focusedId.current = initiative.id;
    let isDone = false;
    if (event.ctrlKey) {
      isDone = isArrow(event.key);
      if (isDone) {
        onSelect(initiative.id);
        put(initiative, stepAnswers(lifted?.answers ?? initiative, event.key));
        setLifted(null);
      }
    } else if (lifted && lifted.id === initiative.id) {
      isDone = liftedKey(event, lifted, initiative);
    } else if (event.key === ' ') {
      isDone = true;
      const place = twoByTwo(initiative) ?? { x: 0.5, y: 0.5 };
      const answers = scoreFromPlace(place.x, place.y, initiative);
      onSelect(initiative.id);
      setLifted({ id: initiative.id, answers });
      say(
        `Lifted “${initiative.title}”. ${answersInWords(answers)}. Arrow keys move it, Enter drops, Escape puts it back.`,
      );
    } else if (isArrow(event.key)) {
      isDone = true;
      move(card, event.key);
    }
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** What is left while it hangs goes back, as if it had been put back. */
  const onBlur = (event: FocusEvent) => {
    const isInside = container.current?.contains(event.relatedTarget) ?? false;
    if (isInside || event.relatedTarget === null) return;
    focusedId.current = null;
    if (lifted) setLifted(null);
  };
  return { container, lifted, onKeyDown, onBlur };
}
