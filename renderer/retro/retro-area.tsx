import { useEffect, useRef, useState } from 'react';
import { useCurrentTeam } from '@/store/current-team';
import { setPreferences } from '@/store/preferences-store';
import { leaveGone, navigate, useRoute } from '@/store/route';
import { useWorkspace } from '@/store/use-workspace';
import { useCommands } from '@/ui/commands/use-commands';
import { NewRetroDialog } from './new-retro/new-retro-dialog';
import { RetroList } from './retro-list/retro-list';
import { RetroScreen } from './retro-screen';

/** The retro area: the team's retrospectives, or the one that is open. */
export function RetroArea() {
  const team = useCurrentTeam();
  const route = useRoute();
  const retro = useWorkspace((workspace) => (route.id === null ? undefined : workspace.retro.get(route.id)));
  const [isStarting, setStarting] = useState(false);
  const open = retro && retro.teamId === team?.id ? retro : undefined;

  useEffect(() => {
    setPreferences({ lastRetroId: open?.id ?? null });
  }, [open?.id]);

  useBackAndForth(route.id, retro !== undefined, open !== undefined);

  useCommands(
    [
      {
        id: 'retro.new',
        title: 'New retrospective',
        section: 'Retrospective',
        // A single N starts a note while a retrospective is open; in the list it starts a retrospective.
        keys: open ? 'mod+n' : 'n',
        otherKeys: ['mod+n'],
        hint: 'new',
        run: () => setStarting(true),
      },
      {
        id: 'retro.list',
        title: 'All retrospectives',
        section: 'Retrospective',
        keys: 'mod+backspace',
        isEnabled: () => open !== undefined,
        whyNot: () => (open ? null : 'You are looking at them.'),
        run: () => navigate({ area: 'retro' }),
      },
    ],
    [open?.id],
  );

  if (!team) return null;
  return (
    <>
      {open ? (
        <RetroScreen key={open.id} retro={open} />
      ) : (
        <RetroList
          teamId={team.id}
          onOpen={(id) => navigate({ area: 'retro', id })}
          onNew={() => setStarting(true)}
        />
      )}
      <NewRetroDialog
        teamId={team.id}
        isOpen={isStarting}
        onClose={() => setStarting(false)}
        onStarted={(id) => {
          setStarting(false);
          navigate({ area: 'retro', id });
        }}
      />
    </>
  );
}

/**
 * Leads to the list when the open retrospective goes, its start being undone, and back into it when that is done again while
 * the list is still there.
 */
function useBackAndForth(routeId: string | null, isThere: boolean, isOpen: boolean): void {
  const goneId = useRef<string | null>(null);
  const isBack = useWorkspace(
    (workspace) => routeId === null && goneId.current !== null && workspace.retro.has(goneId.current),
  );
  useEffect(() => {
    if (isOpen) goneId.current = null;
    else if (routeId !== null) {
      goneId.current = isThere ? null : routeId;
      leaveGone();
    }
  }, [routeId, isThere, isOpen]);
  useEffect(() => {
    if (isBack && goneId.current !== null) navigate({ area: 'retro', id: goneId.current });
  }, [isBack]);
}
