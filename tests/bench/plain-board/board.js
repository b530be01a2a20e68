// A board as one writes it in an afternoon: an element a note, moved in the document while it is dragged. It has what is measured,
// with the same marks on its elements as the app, so that both are driven by the same hand.
const count = Number(new URLSearchParams(location.search).get('notes'));
const board = document.getElementById('board');
const saved = document.querySelector('[data-saved]');
const filter = document.querySelector('[data-board-filter] input');
const columns = ['Mad', 'Sad', 'Glad', 'Ideas', 'Thanks'];
const notes = Array.from({ length: count }, (_, index) => ({
  id: `note${index}`,
  column: index % columns.length,
  text: `Note ${index} about topic${index % 40}x: the deployment waited for a review that nobody knew had been asked for`,
}));

function cardOf(note) {
  const card = document.createElement('article');
  card.dataset.cardId = note.id;
  card.tabIndex = -1;
  const text = document.createElement('p');
  text.textContent = note.text;
  card.append(text);
  return card;
}

function draw() {
  board.replaceChildren(
    ...columns.map((title, index) => {
      const column = document.createElement('section');
      column.dataset.columnId = `column${index}`;
      const heading = document.createElement('h2');
      heading.textContent = title;
      column.append(heading, ...notes.filter((note) => note.column === index).map(cardOf));
      return column;
    }),
  );
}

function show() {
  if (location.hash === '#board') draw();
  else board.replaceChildren();
}

window.addEventListener('hashchange', show);
document.getElementById('open').addEventListener('click', () => {
  location.hash = 'board';
});
show();

// Dragging: a copy follows the pointer, the card itself goes where the pointer is.
let held = null;
let ghost = null;
board.addEventListener('pointerdown', (event) => {
  held = event.target.closest('[data-card-id]');
  if (held === null) return;
  ghost = held.cloneNode(true);
  delete ghost.dataset.cardId;
  ghost.classList.add('ghost');
  ghost.style.width = `${held.offsetWidth}px`;
  held.classList.add('held');
  document.body.append(ghost);
});
window.addEventListener('pointermove', (event) => {
  if (held === null) return;
  ghost.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
  const under = document.elementFromPoint(event.clientX, event.clientY);
  const card = under?.closest('[data-card-id]');
  const column = under?.closest('[data-column-id]');
  if (card && card !== held) {
    const { top, height } = card.getBoundingClientRect();
    if (event.clientY < top + height / 2) card.before(held);
    else card.after(held);
  } else if (column && !card) column.append(held);
});
window.addEventListener('pointerup', () => {
  if (held === null) return;
  held.classList.remove('held');
  ghost.remove();
  save(held);
  held = null;
});

// Keys: Ctrl and an arrow moves the card with the focus, N writes a note.
window.addEventListener('keydown', (event) => {
  const card = document.activeElement?.closest('[data-card-id]');
  if (card && event.ctrlKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    const column = card.closest('[data-column-id]');
    const next = event.key === 'ArrowRight' ? column.nextElementSibling : column.previousElementSibling;
    next?.querySelector('h2').after(card);
    card.focus();
    save(card);
  } else if (event.key === 'n' && document.activeElement === document.body) {
    event.preventDefault();
    const field = document.createElement('textarea');
    field.addEventListener('blur', () => field.remove());
    field.addEventListener('keydown', (key) => {
      if (key.key === 'Escape') field.blur();
    });
    board.querySelector('[data-column-id] h2').after(field);
    field.focus();
  }
});

filter.addEventListener('input', () => applyFilter());
filter.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  filter.value = '';
  applyFilter();
});

function applyFilter() {
  const words = filter.value.toLowerCase();
  for (const card of board.querySelectorAll('[data-card-id]')) {
    card.hidden = !card.textContent.toLowerCase().includes(words);
  }
}

const opened = new Promise((done, fail) => {
  const request = indexedDB.open('plain-board', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('note', { keyPath: 'id' });
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});

async function save(card) {
  saved.dataset.saved = 'saving';
  const database = await opened;
  const transaction = database.transaction('note', 'readwrite', { durability: 'strict' });
  transaction.objectStore('note').put({
    id: card.dataset.cardId,
    columnId: card.closest('[data-column-id]').dataset.columnId,
    text: card.textContent,
  });
  transaction.oncomplete = () => {
    saved.dataset.saved = 'saved';
  };
}
