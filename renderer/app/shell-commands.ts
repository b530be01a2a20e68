import type { Preferences } from '@shared/ipc';
import { removeTeam, teamsInOrder } from '@shared/team/teams';
import { useMemo } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { bridge } from '@/store/bridge';
import { readCurrentTeam, showTeam } from '@/store/current-team';
import { preferencesStore, setPreferences, usePreferences } from '@/store/preferences-store';
import { navigate } from '@/store/route';
import { useWorkspace, useWorkspaceState } from '@/store/use-workspace';
import { redo, undo, workspaceStore } from '@/store/workspace-store';
import type { Command } from '@/ui/commands/commands';
import { useCommands } from '@/ui/commands/use-commands';
import { dismissUndoOffers, notify, REDO_KEYS, UNDO_KEYS } from '@/ui/notices-store';
import { areas } from './areas';
import { openDialog } from './dialog-store';
import { addSampleTeam } from './sample-team';
import { saveTeamFile, saveWorkspaceFile } from './workspace-dialogs/save-export';

/** The commands that are there in every area. */
export function useShellCommands(): void {
  const teams = useWorkspace((workspace) => workspace.team);
  const isReady = useWorkspaceState((state) => state.phase === 'ready');
  const preferences = usePreferences((all) => all);
  const commands = useMemo(
    () => [
      ...(isReady ? workspaceCommands(teams.size > 0) : []),
      ...(teams.size > 0 ? areaCommands() : []),
      ...teamCommands(teams),
      ...historyCommands(),
      ...viewCommands(preferences),
    ],
    [isReady, teams, preferences],
  );
  useCommands(commands, [commands], true);
}

/** What an undo and a redo would do is asked when somebody wants to know: it is something else after each gesture. */
function historyCommands(): Command[] {
  const undoLabel = () => workspaceStore.getState().history.past.at(-1)?.label ?? null;
  const redoLabel = () => workspaceStore.getState().history.future.at(-1)?.label ?? null;
  const named = (word: string, label: string | null) => (label === null ? word : `${word}: ${label}`);
  return [
    {
      id: 'edit.undo',
      get title() {
        return named('Undo', undoLabel());
      },
      hint: 'undo',
      section: 'Edit',
      keys: UNDO_KEYS,
      repeats: true,
      whyNot: () => (undoLabel() === null ? 'There is nothing to undo.' : null),
      run: () => tellStep(undo(), 'Undone', 'Redo', REDO_KEYS, redo),
    },
    {
      id: 'edit.redo',
      get title() {
        return named('Redo', redoLabel());
      },
      hint: 'redo',
      section: 'Edit',
      keys: REDO_KEYS,
      otherKeys: ['mod+y'],
      repeats: true,
      whyNot: () => (redoLabel() === null ? 'There is nothing to redo.' : null),
      run: () => tellStep(redo(), 'Done again', 'Undo', UNDO_KEYS, undo),
    },
  ];
}

/** Says what was undone or redone, and offers the way back. */
function tellStep(
  label: string | null,
  done: string,
  back: string,
  keyHint: string,
  goBack: () => string | null,
) {
  if (label === null) {
    dismissUndoOffers();
    return;
  }
  const { history } = workspaceStore.getState();
  const onAction = () => {
    // Something else was done since: this step is not the next one any more.
    if (workspaceStore.getState().history === history) goBack();
  };
  const action = { label: back, keyHint, onAction };
  notify({ text: `${done}: ${label}`, action });
}

function workspaceCommands(hasTeam: boolean): Command[] {
  const empty = () => (hasTeam ? null : 'There is nothing to export yet.');
  return [
    {
      id: 'workspace.import',
      title: 'Import a file…',
      section: 'Workspace',
      keys: 'mod+o',
      run: () => openDialog('import'),
    },
    {
      id: 'workspace.import-folder',
      title: 'Import a folder of decisions…',
      section: 'Workspace',
      run: () => openDialog('import-folder'),
    },
    {
      id: 'workspace.export',
      title: 'Export the workspace…',
      section: 'Workspace',
      keys: 'mod+shift+s',
      whyNot: empty,
      run: saveWorkspaceFile,
    },
    {
      id: 'workspace.snapshots',
      title: 'Snapshots…',
      section: 'Workspace',
      run: () => openDialog('snapshots'),
    },
    {
      id: 'team.export',
      title: 'Export this team…',
      section: 'Team',
      whyNot: empty,
      run: async () => {
        const team = readCurrentTeam();
        if (team !== null) await saveTeamFile(team);
      },
    },
    {
      id: 'language.ignored-words',
      title: 'Words that are left alone…',
      section: 'Workspace',
      run: () => openDialog('ignored-words'),
    },
    {
      id: 'window.new',
      title: 'New window',
      section: 'Workspace',
      keys: 'mod+shift+n',
      allowInDialog: true,
      run: () => bridge.call('window:new', undefined),
    },
    { id: 'team.new', title: 'New team', section: 'Team', run: () => openDialog('new-team') },
    {
      id: 'team.merge',
      title: 'Merge teams…',
      section: 'Team',
      whyNot: () => {
        const own = [...workspaceStore.getState().workspace.team.values()].filter(({ sample }) => !sample);
        return own.length > 1 ? null : 'There are no two teams to merge. The sample stays apart.';
      },
      run: () => openDialog('merge-teams'),
    },
  ];
}

function areaCommands(): Command[] {
  return areas.map((area, index) => ({
    id: `go.${area.id}`,
    title: `Go to ${area.label.toLowerCase()}`,
    section: 'Go',
    keys: `mod+${index + 1}`,
    run: () => navigate({ area: area.id }),
  }));
}

function teamCommands(teams: ReturnType<typeof workspaceStore.getState>['workspace']['team']): Command[] {
  const ordered = teamsInOrder(teams);
  const sample = ordered.find((team) => team.sample);
  const switches = ordered.map((team) => ({
    id: `team.show.${team.id}`,
    title: `Show the team ${team.name}`,
    section: 'Team',
    whyNot: () => (readCurrentTeam()?.id === team.id ? 'This team is shown already.' : null),
    run: () => showTeam(team.id),
  }));
  return [
    ...(ordered.length > 1 ? switches : []),
    sample === undefined
      ? {
          id: 'sample.add',
          title: 'Add the sample team',
          section: 'Team',
          run: addSampleTeam,
        }
      : {
          id: 'sample.remove',
          title: 'Remove the sample team',
          section: 'Team',
          run: () => {
            actUndoable(removeTeam, { teamId: sample.id }, notify, 'The sample team is gone.');
          },
        },
  ];
}

const themes: readonly (readonly [Preferences['theme'], string])[] = [
  ['system', 'as the system'],
  ['light', 'light'],
  ['dark', 'dark'],
  ['room', 'room'],
];

function viewCommands(preferences: Preferences): Command[] {
  return [
    {
      id: 'view.palette',
      title: 'Find a command',
      hint: 'everything',
      section: 'View',
      keys: 'mod+k',
      run: () => openDialog('palette'),
    },
    {
      id: 'view.search',
      title: 'Search everything',
      section: 'View',
      keys: 'mod+shift+f',
      run: () => navigate({ area: 'log', id: 'search' }),
    },
    {
      id: 'help.keys',
      title: 'Show the keys',
      hint: 'keys',
      section: 'View',
      keys: '?',
      otherKeys: ['f1'],
      run: () => openDialog('keys'),
    },
    {
      id: 'view.room-screen',
      title: preferences.roomScreen ? 'Leave the room screen' : 'Room screen',
      hint: 'room screen',
      section: 'View',
      keys: 'f9',
      allowInDialog: true,
      run: () => setPreferences({ roomScreen: !preferencesStore.getState().roomScreen }),
    },
    ...themes.map(([theme, words]) => ({
      id: `view.theme-${theme}`,
      title: `Theme: ${words}`,
      section: 'View',
      whyNot: () => (preferencesStore.getState().theme === theme ? 'This is the theme now.' : null),
      run: () => setPreferences({ theme }),
    })),
    {
      id: 'view.timer-sound',
      title: preferences.timerSound ? 'Turn the timer sound off' : 'Turn the timer sound on',
      section: 'View',
      run: () => setPreferences({ timerSound: !preferencesStore.getState().timerSound }),
    },
  ];
}
