import type { Blocker, BlockerSource } from '@shared/model/blocker';
import type { Workspace } from '@shared/model/workspace';
import { memoLast } from '@/store/memo-last';
import { navigate } from '@/store/route';
import { useWorkspace } from '@/store/use-workspace';
import styles from './panels.module.css';

interface NamedSource {
  readonly id: string;
  readonly kind: string;
  readonly words: string;
  readonly retroId: string | null;
}

const selectSources = memoLast(nameSources);

/** The cards, decisions and actions that a blocker came from, with the way back to them. */
export function BlockerSources({ blocker }: { readonly blocker: Blocker }) {
  const sources = useWorkspace(({ retro, note, noteGroup, decision, action }) =>
    selectSources(blocker.sources, retro, note, noteGroup, decision, action),
  );
  if (sources.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Where it came from">
      <h3 className={styles.title}>Came from</h3>
      <ul className={styles.list}>
        {sources.map(({ id, kind, words, retroId }) => (
          <li key={id}>
            <span className={styles.help}>{kind}</span>{' '}
            {retroId === null ? (
              words
            ) : (
              <button
                type="button"
                className={styles.link}
                onClick={() => navigate({ area: 'retro', id: retroId })}
              >
                {words}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameSources(
  sources: readonly BlockerSource[],
  retros: Workspace['retro'],
  notes: Workspace['note'],
  groups: Workspace['noteGroup'],
  decisions: Workspace['decision'],
  actions: Workspace['action'],
): readonly NamedSource[] {
  // A note that was hidden so that nobody copies another stays so.
  const isHidden = (retroId: string) => retros.get(retroId)?.notesHidden === true;
  return sources.flatMap(({ table, id }): NamedSource[] => {
    if (table === 'retro') {
      const retro = retros.get(id);
      return retro ? [{ id, kind: 'Retro', words: retro.title, retroId: id }] : [];
    }
    if (table === 'note') {
      const note = notes.get(id);
      return note && !isHidden(note.retroId)
        ? [{ id, kind: 'Note', words: note.text, retroId: note.retroId }]
        : [];
    }
    if (table === 'noteGroup') {
      const group = groups.get(id);
      if (!group || isHidden(group.retroId)) return [];
      const words = group.title === '' ? 'A group of notes' : group.title;
      return [{ id, kind: 'Notes', words, retroId: group.retroId }];
    }
    const made = table === 'decision' ? decisions.get(id) : actions.get(id);
    const kind = table === 'decision' ? 'Decision' : 'Action';
    return made ? [{ id, kind, words: made.text, retroId: made.retroId }] : [];
  });
}
