// Runs in the measured page, once, before anything is measured; everything it offers hangs on one name.
(() => {
  if ('bench' in globalThis) return;

  /** The time, as soon as what is under way is done: before anything else that is due, such as what is drawn later, or a frame after this one. */
  const next = () => scheduler.postTask(() => performance.now(), { priority: 'user-blocking' });

  /** The end of the frame in which something is seen first. It is looked for before the frame is drawn, the time is taken after. */
  const painted = (isThere) =>
    new Promise((done) => {
      const look = () =>
        requestAnimationFrame(() => {
          if (!isThere()) {
            look();
            return;
          }
          done(next());
        });
      look();
    });

  const once = (type) =>
    new Promise((done) => window.addEventListener(type, done, { capture: true, once: true }));

  const shownCards = () => [...document.querySelectorAll('[data-card-id]:not([hidden])')];

  const entries = (type) =>
    new Promise((done) => {
      const observer = new PerformanceObserver((list) => {
        observer.disconnect();
        done(list.getEntries());
      });
      observer.observe({ type, buffered: true });
      setTimeout(() => done([]), 100);
    });

  let frames = [];
  let isRecording = false;
  let keys = [];
  let watched = null;

  globalThis.bench = {
    /** Begins to watch for one of the measures below; it is begun before the hand moves, and asked for after. */
    watch(measure, argument) {
      watched = globalThis.bench[measure](argument);
    },

    /** What was watched for, in milliseconds. */
    watched: () => watched,

    /** When the page was first drawn, in milliseconds since 1970. */
    async firstPaint() {
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      return paint ? performance.timeOrigin + paint.startTime : null;
    },

    /**
     * When the first card was drawn and the page was free to answer: the end of the long task, if any, that was running
     * then or began within a twentieth of a second. In milliseconds since 1970.
     */
    async firstCard() {
      const paints = await entries('largest-contentful-paint');
      const card = paints.find((entry) => entry.element?.closest('[data-card-id]'));
      if (!card) return null;
      let usable = card.startTime;
      for (const task of await entries('longtask')) {
        const end = task.startTime + task.duration;
        if (task.startTime <= usable + 50 && end > usable) usable = end;
      }
      return performance.timeOrigin + usable;
    },

    /** From the click that opens the board to its first card on the screen. */
    async opening() {
      const click = await once('click');
      return (await painted(() => shownCards().length > 0)) - click.timeStamp;
    },

    /** From going somewhere to the frame in which it is there. */
    async showing(hash, selector) {
      const from = performance.now();
      location.hash = hash;
      return (await painted(() => document.querySelector(selector) !== null)) - from;
    },

    /**
     * How long a key keeps the page busy until what came of it is on the screen: the change, what React draws of it, layout and paint.
     * Only the wait for the screen's next frame isn't counted, from when the page is free until that frame is due. Often there is none.
     */
    async working() {
      const { from, free, frame } = await new Promise((done) =>
        window.addEventListener(
          'keydown',
          () =>
            done({
              from: performance.now(),
              free: next(),
              frame: new Promise((drawn) => requestAnimationFrame((due) => drawn({ due, painted: next() }))),
            }),
          { capture: true, once: true },
        ),
      );
      const { due, painted } = await frame;
      return (await painted) - from - Math.max(0, due - (await free));
    },

    startFrames() {
      frames = [];
      isRecording = true;
      const tick = (now) => {
        if (!isRecording) return;
        frames.push(now);
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    },

    /** The lengths of the frames since `startFrames`. */
    stopFrames() {
      isRecording = false;
      return frames.slice(1).map((now, index) => now - frames[index]);
    },

    /** Notes from each key to the frame that shows what it wrote. */
    startKeys() {
      keys = [];
      let pressed = 0;
      const down = (event) => {
        pressed = event.timeStamp;
      };
      const written = () => {
        const from = pressed;
        void painted(() => true).then((at) => keys.push(at - from));
      };
      window.addEventListener('keydown', down, true);
      window.addEventListener('input', written, true);
      globalThis.bench.stopKeys = () => {
        window.removeEventListener('keydown', down, true);
        window.removeEventListener('input', written, true);
        return keys;
      };
    },

    /** From what is put into the filter to the frame that shows only cards with it. */
    async filtering(word) {
      const input = await once('input');
      const hasWord = (card) => card.textContent.includes(word);
      const at = await painted(() => {
        const cards = shownCards();
        return cards.length > 0 && cards.every(hasWord);
      });
      return at - input.timeStamp;
    },

    /** From the key that moves a card to the sign that it is on disk. */
    async saving() {
      const key = await once('keydown');
      const sign = document.querySelector('[data-saved]');
      return new Promise((done) => {
        const observer = new MutationObserver(() => {
          if (sign.dataset.saved !== 'saved') return;
          observer.disconnect();
          done(performance.now() - key.timeStamp);
        });
        observer.observe(sign, { attributes: true, attributeFilter: ['data-saved'] });
      });
    },

    /** From what is put into a field to the last frame that shows what came of it in one of the elements. */
    async answering(selector) {
      const input = await once('input');
      return new Promise((done) => {
        let last = Number.NaN;
        const observer = new MutationObserver(() => {
          void painted(() => true).then((at) => {
            last = at - input.timeStamp;
          });
        });
        for (const each of document.querySelectorAll(selector)) {
          observer.observe(each, { subtree: true, childList: true, characterData: true });
        }
        // The answer is there when nothing has changed any more for a while; the last change is what counts.
        setTimeout(() => {
          observer.disconnect();
          done(last);
        }, 1_000);
      });
    },

    /** Presses a button as a program can. */
    press(selector, text = '') {
      [...document.querySelectorAll(selector)].find((each) => each.textContent.includes(text))?.click();
    },

    /** The middle of an element, or null. */
    middle(selector, text = '') {
      const found = [...document.querySelectorAll(selector)].find((each) => each.textContent.includes(text));
      if (!found) return null;
      const { left, top, width, height } = found.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    },
  };
})();
