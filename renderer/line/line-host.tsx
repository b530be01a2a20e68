import { lazy, Suspense, useEffect } from 'react';
import { useCommands } from '@/ui/commands/use-commands';
import { followFocus, itemInHand, itemsInHand } from './item-in-hand';
import { askForLink, showLine, useLineState } from './line-store';

// None of these is needed for the first board.
const LineDialog = lazy(async () => ({ default: (await import('./line-dialog')).LineDialog }));
const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog')).LinkDialog }));

const NO_ITEM = 'Choose a card first.';

/** Keeps the line of every item one key away, and linking it to another, whatever screen is shown. The shell draws it once. */
export function LineHost() {
  const { start, linking } = useLineState();
  useEffect(followFocus, []);
  useCommands(
    [
      {
        id: 'line.link',
        title: 'Link to…',
        section: 'The line',
        keys: 'mod+l',
        hint: 'link',
        isInMenu: 'last',
        whyNot: () => (itemsInHand().length === 0 ? NO_ITEM : null),
        run: () => {
          const items = itemsInHand();
          if (items.length > 0) askForLink(...items);
        },
      },
      {
        id: 'line.show',
        title: 'Show its line',
        section: 'The line',
        keys: 'mod+shift+l',
        hint: 'its line',
        isInMenu: 'last',
        whyNot: () => (itemInHand() === null ? NO_ITEM : null),
        run: () => {
          const item = itemInHand();
          if (item) showLine(item);
        },
      },
    ],
    [],
  );
  return (
    <Suspense fallback={null}>
      {/* One at a time: the line waits while something is linked to it, and shows it then. */}
      {linking !== null ? (
        <LinkDialog starts={linking} />
      ) : start !== null ? (
        <LineDialog start={start} />
      ) : null}
    </Suspense>
  );
}
