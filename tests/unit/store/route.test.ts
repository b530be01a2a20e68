import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { navigate, routeStore, startRoute } from '@/store/route';

/** Which areas were shown when the field was left: what is typed must be kept while its place is still there. */
const leftIn: string[] = [];

class Field {
  blur() {
    leftIn.push(routeStore.getState().area);
  }
}

let listener = () => {};
const page = { hash: '' };

beforeEach(() => {
  leftIn.length = 0;
  routeStore.setState({ area: 'retro', id: 'r1' });
  vi.stubGlobal('HTMLInputElement', class {});
  vi.stubGlobal('HTMLTextAreaElement', Field);
  vi.stubGlobal('document', { activeElement: new Field() });
  vi.stubGlobal('window', {
    location: page,
    addEventListener: (_name: string, listen: () => void) => {
      listener = listen;
    },
  });
});

afterEach(() => vi.unstubAllGlobals());

test('a field is left before its place goes away by a command', () => {
  navigate({ area: 'team' });
  expect(routeStore.getState()).toEqual({ area: 'team', id: null });
  expect(leftIn).toEqual(['retro']);
});

test('a field is left before its place goes away by the way back', () => {
  page.hash = '#/retro/r1';
  startRoute();
  page.hash = '#/team';
  listener();
  expect(routeStore.getState()).toEqual({ area: 'team', id: null });
  expect(leftIn).toEqual(['retro']);
});

test('a field keeps the focus when the place stays', () => {
  navigate({ area: 'retro', id: 'r1' });
  expect(leftIn).toEqual([]);
});
