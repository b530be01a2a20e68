import { beforeEach, expect, test } from 'vitest';
import {
  dismissNotice,
  dismissUndoOffers,
  MOST_NOTICES,
  noticesStore,
  notify,
  UNDO_KEYS,
} from '@/ui/notices-store';

const shown = () => noticesStore.getState().notices.map(({ text }) => text);

beforeEach(() => noticesStore.setState({ notices: [] }));

test('at most three are shown, and the oldest makes room', () => {
  for (const text of ['one', 'two', 'three', 'four']) notify({ text });
  expect(MOST_NOTICES).toBe(3);
  expect(shown()).toEqual(['two', 'three', 'four']);
});

test('one that must stay outlives those that need not', () => {
  notify({ text: 'not on disk', sticky: true });
  for (const text of ['two', 'three', 'four']) notify({ text });
  expect(shown()).toEqual(['not on disk', 'three', 'four']);
});

test('the same words are not said twice', () => {
  notify({ text: 'again' });
  notify({ text: 'other' });
  notify({ text: 'again' });
  expect(shown()).toEqual(['other', 'again']);
});

test('one is taken away by its id, and one that is gone is no error', () => {
  const id = notify({ text: 'one' });
  notify({ text: 'two' });
  dismissNotice(id);
  dismissNotice(id);
  expect(shown()).toEqual(['two']);
});

test('one offer to undo is shown at most, and it goes when the history moves', () => {
  const offer = { action: { label: 'Undo', keyHint: UNDO_KEYS, onAction: () => {} } };
  notify({ text: 'plain' });
  notify({ text: 'Deleted one note', ...offer });
  notify({ text: 'Deleted another', ...offer });
  expect(shown()).toEqual(['plain', 'Deleted another']);
  dismissUndoOffers();
  expect(shown()).toEqual(['plain']);
});

test('an offer to undo takes the place of the one before; the same words come anew, to be heard again', () => {
  const offer = { action: { label: 'Undo', keyHint: UNDO_KEYS, onAction: () => {} } };
  const places = () => noticesStore.getState().notices.map(({ place }) => place);
  notify({ text: 'plain' });
  notify({ text: 'Deleted one note', ...offer });
  const [plain, first] = places();
  const id = notify({ text: 'Deleted another', ...offer });
  expect(places()).toEqual([plain, first]);
  notify({ text: 'Deleted another', ...offer });
  expect(places()[1]).not.toBe(first);
  dismissNotice(id);
  expect(shown()).toEqual(['plain', 'Deleted another']);
});
