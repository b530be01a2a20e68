/** How long work may hold the page up at a stretch, in milliseconds: a third of a frame. */
const PART = 5;

/**
 * Does work in parts, and only once what is on the screen has been drawn: a letter that was typed doesn't wait for what comes of it.
 * @param step does the next bit of it; true when it is done
 * @returns stops it
 */
export function inTurns(step: () => boolean): () => void {
  let isOver = false;
  const takeTurn = () => {
    const until = performance.now() + PART;
    while (!isOver && performance.now() < until) isOver = step();
    if (!isOver) later();
  };
  // Unlike a timer it doesn't wait a while before each of its turns.
  const later = () => void scheduler.postTask(takeTurn);
  const frame = requestAnimationFrame(later);
  // A window that nobody sees draws nothing.
  if (document.hidden) later();
  return () => {
    isOver = true;
    cancelAnimationFrame(frame);
  };
}
