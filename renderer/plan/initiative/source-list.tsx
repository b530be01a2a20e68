import type { Initiative, InitiativeSource } from '@shared/model/initiative';
import type { Workspace } from '@shared/model/workspace';
import { editInitiative } from '@shared/plan/initiatives';
import X from 'lucide-react/icons/x';
import { addressOfBlocker } from '@/store/addresses';
import { memoLast } from '@/store/memo-last';
import { navigate, type Route } from '@/store/route';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { IconButton } from '@/ui/icon-button';
import styles from './lists.module.css';

interface NamedSource {
  readonly source: InitiativeSource;
  readonly kind: string;
  readonly words: string;
  /** Where it stands: a retrospective, or a flow map. */
  readonly at: Route | null;
}

const selectSources = memoLast(nameSources);

/** The retrospectives, cards, decisions, actions and blockers that an initiative came from: the way back to them, and out. */
export function SourceList({ initiative }: { initiative: Initiative }) {
  const sources = useWorkspace(({ retro, note, noteGroup, decision, action, blocker }) =>
    selectSources(initiative.sources, retro, note, noteGroup, decision, action, blocker),
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
        {sources.map(({ source, kind, words, at }) => (
          <li key={`${source.table} ${source.id}`} className={styles.item}>
            <span className={styles.day}>{kind}</span>
            {at === null ? (
              <span>{words}</span>
            ) : (
              <button type="button" className={styles.link} onClick={() => navigate(at)}>
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

function inRetro(id: string): Route {
  return { area: 'retro', id };
}

function nameSources(
  sources: readonly InitiativeSource[],
  retros: Workspace['retro'],
  notes: Workspace['note'],
  groups: Workspace['noteGroup'],
  decisions: Workspace['decision'],
  actions: Workspace['action'],
  blockers: Workspace['blocker'],
): readonly NamedSource[] {
  return sources.flatMap((source): NamedSource[] => {
    const { table, id } = source;
    if (table === 'retro') {
      const retro = retros.get(id);
      return retro ? [{ source, kind: 'Retro', words: retro.title, at: inRetro(id) }] : [];
    }
    if (table === 'note') {
      const note = notes.get(id);
      // A note that was hidden so that nobody copies another stays so.
      if (!note || retros.get(note.retroId)?.notesHidden) return [];
      return [{ source, kind: 'Note', words: note.text, at: inRetro(note.retroId) }];
    }
    if (table === 'noteGroup') {
      const group = groups.get(id);
      if (!group || retros.get(group.retroId)?.notesHidden) return [];
      const words = group.title === '' ? 'A group of notes' : group.title;
      return [{ source, kind: 'Notes', words, at: inRetro(group.retroId) }];
    }
    if (table === 'blocker') {
      const blocker = blockers.get(id);
      if (!blocker) return [];
      const at = { area: 'flow', id: addressOfBlocker(blocker) };
      return [{ source, kind: 'Blocker', words: blocker.text, at }];
    }
    const made = table === 'decision' ? decisions.get(id) : actions.get(id);
    if (!made) return [];
    return [
      {
        source,
        kind: table === 'decision' ? 'Decision' : 'Action',
        words: made.text,
        at: made.retroId === null ? null : inRetro(made.retroId),
      },
    ];
  });
}
