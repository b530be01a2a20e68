import type { Initiative, InitiativeSource } from '@shared/model/initiative';
import type { Workspace } from '@shared/model/workspace';
import { editInitiative } from '@shared/plan/initiatives';
import X from 'lucide-react/icons/x';
import { memoLast } from '@/store/memo-last';
import { navigate } from '@/store/route';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { IconButton } from '@/ui/icon-button';
import styles from './lists.module.css';

interface NamedSource {
  readonly source: InitiativeSource;
  readonly kind: string;
  readonly words: string;
  /** The retrospective in which it stands. */
  readonly retroId: string | null;
}

const selectSources = memoLast(nameSources);

/** The retrospectives, cards, decisions and actions that an initiative came from: the way back to them, and out. */
export function SourceList({ initiative }: { initiative: Initiative }) {
  const sources = useWorkspace(({ retro, note, noteGroup, decision, action }) =>
    selectSources(initiative.sources, retro, note, noteGroup, decision, action),
  );
  if (sources.length === 0) return null;
  const forget = ({ table, id }: InitiativeSource) =>
    act(editInitiative, {
      initiativeId: initiative.id,
      sources: initiative.sources.filter((each) => each.table !== table || each.id !== id),
    });
  return (
    <section className={styles.part} aria-label="Where it came from">
      <h3 className={styles.title}>Came from</h3>
      <ul className={styles.list}>
        {sources.map(({ source, kind, words, retroId }) => (
          <li key={`${source.table} ${source.id}`} className={styles.item}>
            <span className={styles.day}>{kind}</span>
            {retroId === null ? (
              <span>{words}</span>
            ) : (
              <button
                type="button"
                className={styles.link}
                onClick={() => navigate({ area: 'retro', id: retroId })}
              >
                {words}
              </button>
            )}
            <IconButton label={`Remove ${words}`} icon={X} onPress={() => forget(source)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameSources(
  sources: readonly InitiativeSource[],
  retros: Workspace['retro'],
  notes: Workspace['note'],
  groups: Workspace['noteGroup'],
  decisions: Workspace['decision'],
  actions: Workspace['action'],
): readonly NamedSource[] {
  return sources.flatMap((source): NamedSource[] => {
    const { table, id } = source;
    if (table === 'retro') {
      const retro = retros.get(id);
      return retro ? [{ source, kind: 'Retro', words: retro.title, retroId: id }] : [];
    }
    if (table === 'note') {
      const note = notes.get(id);
      // A note that was hidden so that nobody copies another stays so.
      if (!note || retros.get(note.retroId)?.notesHidden) return [];
      return [{ source, kind: 'Note', words: note.text, retroId: note.retroId }];
    }
    if (table === 'noteGroup') {
      const group = groups.get(id);
      if (!group || retros.get(group.retroId)?.notesHidden) return [];
      const words = group.title === '' ? 'A group of notes' : group.title;
      return [{ source, kind: 'Notes', words, retroId: group.retroId }];
    }
    const made = table === 'decision' ? decisions.get(id) : actions.get(id);
    if (!made) return [];
    return [
      { source, kind: table === 'decision' ? 'Decision' : 'Action', words: made.text, retroId: made.retroId },
    ];
  });
}
