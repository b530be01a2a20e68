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

  const isGesture = ({ key, ctrlKey, target }) => {
    const isTyping = target instanceof HTMLElement && target.matches('textarea, input, [contenteditable]');
    if (isTyping) return key === 'Enter';
    return (ctrlKey && (key === 'z' || key === 'ArrowRight')) || key === 'Delete';
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isGesture(event)) return;
      // After the app has handled the key, and drawn what follows from it.
      setTimeout(() => {
        watch.done += 1;
        look();
      });
    },
    true,
  );
  look();
})();
