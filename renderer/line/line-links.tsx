import type { Line } from '@shared/line/line-of';
import { unlink } from '@shared/line/links';
import X from 'lucide-react/icons/x';
import { actUndoable } from '@/store/act-undoable';
import { IconButton } from '@/ui/icon-button';
import { notify } from '@/ui/notices-store';
import styles from './line-links.module.css';

/** The links of a line that somebody made: each can be taken away. What follows from where a thing was made stays. */
export function LineLinks({ line }: { readonly line: Line }) {
  const titles = new Map(line.nodes.map(({ key, end }) => [key, end.title]));
  const links = line.edges.flatMap(({ from, to, linkId }) =>
    linkId === null ? [] : [{ linkId, words: `${titles.get(from)} → ${titles.get(to)}` }],
  );
  if (links.length === 0) return null;
  const take = (linkId: string) => {
    // The button goes with its link: the keys go on in the picture.
    document.querySelector<HTMLElement>('[data-node][aria-current]')?.focus();
    actUndoable(unlink, { linkId }, notify, 'The link is taken away.');
  };
  return (
    <section aria-labelledby="linked-by-hand">
      <h3 id="linked-by-hand" className={styles.title}>
        Linked by hand
      </h3>
      <ul className={styles.list}>
        {links.map(({ linkId, words }) => (
          <li key={linkId} className={styles.row}>
            <span className={styles.words} dir="auto">
              {words}
            </span>
            <IconButton label={`Take the link away: ${words}`} icon={X} onPress={() => take(linkId)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
