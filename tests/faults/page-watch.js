// Runs in the page, once: says through a binding which gestures the page has shown as saved. A gesture counts as done once its
// key has been handled; it counts as acknowledged when the header says "Saved" after that, as a person would see it.
(() => {
  if ('faultsWatch' in globalThis) return;
  const watch = { done: 0, acknowledged: 0, phase: '' };
  globalThis.faultsWatch = watch;

  const look = () => {
    const sign = document.querySelector('[data-saved]');
    const phase = sign?.dataset.saved ?? '';
    if (phase !== watch.phase) {
      watch.phase = phase;
      globalThis.tellFaults(JSON.stringify({ phase }));
    }
    if (phase !== 'saved' || watch.done === watch.acknowledged) return;
    watch.acknowledged = watch.done;
    globalThis.tellFaults(JSON.stringify({ acknowledged: watch.acknowledged }));
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-saved'],
  });

  /** What a key is about to do to the notes, or null: read off the page at that very moment, as whoever presses it sees it. */
  const gestureOf = ({ key, ctrlKey, target }) => {
    const place = target instanceof HTMLElement ? target.closest('[data-column-id]') : null;
    if (target instanceof HTMLElement && target.matches('textarea, input, [contenteditable]')) {
      const text = target.value?.trim() ?? '';
      const isNote = key === 'Enter' && place !== null && text !== '';
      return isNote ? { kind: 'write', text, column: place.dataset.columnId } : null;
    }
    if (ctrlKey && key === 'z') return { kind: 'undo' };
    const words = target instanceof HTMLElement ? target.closest('[data-card-id]')?.textContent : undefined;
    if (words === undefined) return null;
    if (key === 'Delete') return { kind: 'delete', words };
    const column = place?.nextElementSibling?.dataset?.columnId;
    return ctrlKey && key === 'ArrowRight' && column !== undefined ? { kind: 'move', words, column } : null;
  };
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const isDrawn = [];
  /** A gesture is done when what it leads to is on the screen, and every gesture before it is done too. */
  const follow = async ({ target }, { kind }) => {
    const index = isDrawn.push(false) - 1;
    await frame();
    // A note is taken when its field is empty again; the other gestures are given time.
    if (kind === 'write') while (target.isConnected && target.value !== '') await frame();
    else await new Promise((done) => setTimeout(done, 250));
    isDrawn[index] = true;
    while (isDrawn[watch.done]) watch.done += 1;
    look();
  };
  window.addEventListener(
    'keydown',
    (event) => {
      const gesture = gestureOf(event);
      if (gesture === null) return;
      globalThis.tellFaults(JSON.stringify({ gesture }));
      void follow(event, gesture);
    },
    true,
  );
  look();
})();
