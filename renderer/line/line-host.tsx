import { lazy, Suspense, useEffect } from 'react';
import { useCommands } from '@/ui/commands/use-commands';
import { followFocus, itemInHand } from './item-in-hand';
import { askForLink, showLine, useLineState } from './line-store';

// None of these is needed for the first board.
const LineDialog = lazy(async () => ({ default: (await import('./line-dialog')).LineDialog }));
const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog')).LinkDialog }));

const needsItem = () => (itemInHand() === null ? 'Choose a card first.' : null);

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
        whyNot: needsItem,
        run: () => {
          const item = itemInHand();
          if (item) askForLink(item);
        },
      },
      {
        id: 'line.show',
        title: 'Show its line',
        section: 'The line',
        keys: 'mod+shift+l',
        hint: 'its line',
        isInMenu: 'last',
        whyNot: needsItem,
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
        <LinkDialog start={linking} />
      ) : start !== null ? (
        <LineDialog start={start} />
      ) : null}
    </Suspense>
  );
}
