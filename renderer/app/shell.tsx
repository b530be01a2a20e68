import { type ReactNode, Suspense, useMemo, useState } from 'react';
import { BinHost } from '@/bin/bin-host';
import { LineHost } from '@/line/line-host';
import { usePreferences } from '@/store/preferences-store';
import { useRoute } from '@/store/route';
import { useWorkspace, useWorkspaceState } from '@/store/use-workspace';
import type { Area } from '@/ui/area-type';
import { CardMenuHost } from '@/ui/card-menu-host';
import type { Command } from '@/ui/commands/commands';
import { useCommandList } from '@/ui/commands/use-commands';
import { ErrorBoundary } from '@/ui/error-boundary';
import { Notices } from '@/ui/notices';
import { EmptyFrame, type FrameSlots, FrameSlotsContext, ScreenFrame } from '@/ui/screen-frame';
import { areas, homeArea } from './areas';
import { FirstStart } from './first-start';
import { HeaderEnd } from './header-end';
import { Rail } from './rail';
import styles from './shell.module.css';
import { useShellCommands } from './shell-commands';
import { ShellDialogs } from './shell-dialogs';
import { TeamSwitcher } from './team-switcher';
import { Unreadable } from './unreadable';
import { saveWorkspaceFile } from './workspace-dialogs/save-export';

/** The window: the rail, the area that is shown, notices and dialogs. What fails in an area stays in it. */
export function Shell() {
  const phase = useWorkspaceState((state) => state.phase);
  const hasTeam = useWorkspace((workspace) => workspace.team.size > 0);
  const isRoomScreen = usePreferences((preferences) => preferences.roomScreen);
  const route = useRoute();
  const area = areas.find((candidate) => candidate.id === route.area) ?? homeArea;
  const hasRail = phase !== 'unreadable' && (hasTeam || phase === 'loading') && !isRoomScreen;

  return (
    <Slots isRoomScreen={isRoomScreen}>
      <div className={`${styles.shell} ${hasRail ? '' : styles.bare}`}>
        {hasRail ? <Rail current={area?.id ?? ''} /> : null}
        <div className={styles.place}>
          {phase === 'loading' ? <EmptyFrame /> : null}
          {phase === 'unreadable' ? <Unreadable /> : null}
          {phase === 'ready' && !hasTeam ? <FirstStart /> : null}
          {phase === 'ready' && hasTeam && area !== undefined ? <AreaPlace area={area} /> : null}
        </div>
      </div>
      <Notices />
      <ShellDialogs />
      <BinHost />
      <LineHost />
      <CardMenuHost />
      <ShellCommands />
    </Slots>
  );
}

/** By itself, and behind all screens: undo and redo have other names after each gesture, and nothing else is drawn for that. */
function ShellCommands() {
  useShellCommands();
  return null;
}

/** Knows every command's hint; what stands in it isn't drawn again when commands come and go. */
function Slots({ isRoomScreen, children }: { isRoomScreen: boolean; children: ReactNode }) {
  return <FrameSlotsContext value={useFrameSlots(isRoomScreen)}>{children}</FrameSlotsContext>;
}

function AreaPlace({ area }: { area: Area }) {
  const frame = (content: ReactNode) => <ScreenFrame title={area.label}>{content}</ScreenFrame>;
  return (
    <ErrorBoundary
      key={area.id}
      what={`The ${area.label.toLowerCase()} screen`}
      frame={frame}
      onExport={saveWorkspaceFile}
    >
      <Suspense fallback={<EmptyFrame />}>
        <area.Screen />
      </Suspense>
    </ErrorBoundary>
  );
}

const commonHints = ['view.palette', 'help.keys'];

function useFrameSlots(isRoomScreen: boolean): FrameSlots {
  const hints = useHints();
  return useMemo(
    () => ({
      subtitle: <TeamSwitcher />,
      end: <HeaderEnd isRoomScreen={isRoomScreen} />,
      isRoomScreen,
      commonHints,
      hintOf: (id) => hints.get(id) ?? null,
    }),
    [hints, isRoomScreen],
  );
}

/**
 * What the foot says of each command. The list of commands is another one after each gesture, since undo and redo name what they would do;
 * the hints are the same, and the frame around the screen isn't drawn again for nothing.
 */
function useHints(): ReadonlyMap<string, CommandHint> {
  const commands = useCommandList();
  const [hints, setHints] = useState(() => hintsOf(commands));
  const [read, setRead] = useState(commands);
  if (read === commands) return hints;
  setRead(commands);
  const now = hintsOf(commands);
  if (isSame(hints, now)) return hints;
  setHints(now);
  return now;
}

interface CommandHint {
  readonly keys: string;
  readonly label: string;
}

function hintsOf(commands: readonly Command[]): ReadonlyMap<string, CommandHint> {
  const hints = new Map<string, CommandHint>();
  for (const { id, keys, hint, title } of commands) {
    // Of two with the same name the first one counts.
    if (keys === undefined || hints.has(id)) continue;
    const word = hint ?? title;
    hints.set(id, { keys, label: word.slice(0, 1).toLowerCase() + word.slice(1) });
  }
  return hints;
}

function isSame(one: ReadonlyMap<string, CommandHint>, other: ReadonlyMap<string, CommandHint>): boolean {
  if (one.size !== other.size) return false;
  for (const [id, { keys, label }] of one) {
    const there = other.get(id);
    if (there?.keys !== keys || there.label !== label) return false;
  }
  return true;
}
