import type { Team } from '@shared/model/team';
import type { Workspace } from '@shared/model/workspace';
import { type MergeFacts, mergeFacts } from '@shared/team/merge-facts';
import { mergeTeams, tooManyOutcomes } from '@shared/team/merge-teams';
import { teamsInOrder } from '@shared/team/teams';
import { useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { readCurrentTeam, showTeam } from '@/store/current-team';
import { useWorkspace } from '@/store/use-workspace';
import { Dialog } from '@/ui/dialog';
import { DialogButtons } from '@/ui/dialog-buttons';
import { notify } from '@/ui/notices-store';
import { Select } from '@/ui/select';
import styles from './merge-teams-dialog.module.css';

/** The teams that can become one: all but the sample, which goes as it came. */
export function mergeableTeams(teams: Workspace['team']): Team[] {
  return teamsInOrder(teams).filter(({ sample }) => !sample);
}

/** Asks which team becomes part of which, and says what that comes to before it is done. */
export function MergeTeamsDialog({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace((all) => all);
  const teams = mergeableTeams(workspace.team);
  const [fromId, setFromId] = useState(() => {
    const current = readCurrentTeam();
    return (teams.find(({ id }) => id === current?.id) ?? teams[0])?.id ?? '';
  });
  const [chosenId, setIntoId] = useState<string | null>(null);
  const others = teams.filter(({ id }) => id !== fromId);
  const from = teams.find(({ id }) => id === fromId);
  const into = others.find(({ id }) => id === chosenId) ?? others[0];
  const [problem, setProblem] = useState<string | null>(null);
  const facts = from && into ? mergeFacts(workspace, { fromId: from.id, intoId: into.id }) : null;
  const reason = facts === null ? 'There are no two teams to merge.' : tooManyOutcomes(facts)?.message;

  const merge = () => {
    if (!from || !into || !facts) return;
    const text = `${from.name} is part of ${into.name} now.${waitingWords(facts)}`;
    const done = actUndoable(mergeTeams, { fromId: from.id, intoId: into.id }, notify, text, { quiet: true });
    if (!done.ok) {
      setProblem(done.error.message);
      return;
    }
    showTeam(into.id);
    onClose();
  };
  const items = (list: readonly Team[]) => list.map(({ id, name }) => ({ id, label: name }));
  return (
    <Dialog
      title="Merge teams"
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} isDisabled={reason !== undefined} onPress={merge}>
          Merge
        </DialogButtons>
      }
    >
      <Select
        label="This team ends"
        items={items(teams)}
        value={fromId}
        onChange={(id) => {
          setFromId(id);
          setProblem(null);
        }}
      />
      <Select
        label="All that is its own goes to"
        items={items(others)}
        value={into?.id ?? null}
        onChange={(id) => {
          setIntoId(id);
          setProblem(null);
        }}
      />
      {from && into && facts ? (
        <ul className={styles.facts} aria-label="What this comes to">
          {factsInWords(from, into, facts).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : null}
      <p className={styles.problem} role="alert">
        {problem ?? reason}
      </p>
    </Dialog>
  );
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function factsInWords(from: Team, into: Team, facts: MergeFacts): string[] {
  const { newPeople, samePeople, waiting } = facts;
  return [
    ...(newPeople.length === 0
      ? []
      : [`${list.format(newPeople)} ${newPeople.length === 1 ? 'joins' : 'join'} ${into.name}.`]),
    ...(samePeople.length === 0
      ? []
      : [
          `${list.format(samePeople)} ${samePeople.length === 1 ? 'is' : 'are'} on both, and one person from then on.`,
        ]),
    `Meetings, decisions, actions, plans, maps and the bin of ${from.name} go along.`,
    ...(waiting.length === 0 ? [] : [`No slot is free for ${quoted(facts)}: next, on top of the list.`]),
    `${into.name} keeps its number of slots and its way of scoring.`,
    'One undo makes two of them again.',
  ];
}

function waitingWords(facts: MergeFacts): string {
  return facts.waiting.length === 0 ? '' : ` No slot was free for ${quoted(facts)}: next.`;
}

function quoted({ waiting }: MergeFacts): string {
  return list.format(waiting.map(({ title }) => `“${title}”`));
}
