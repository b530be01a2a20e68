import type { MenuCommand } from '@shared/ipc';
import { keepOpenForms } from '@/store/before-closing';
import { bridge } from '@/store/bridge';
import { copyTablesWhenIdle } from '@/store/copy-when-idle';
import { leaveField } from '@/store/leave-field';
import { navigate } from '@/store/route';
import { settleDisks } from '@/store/settle-disks';
import { onStartWords } from '@/store/start-words';
import { leaveWindows, onRefusal, workspaceStore } from '@/store/workspace-store';
import { findCommand, runCommand, runWhenRegistered } from '@/ui/commands/commands';
import { dismissNotice, notify } from '@/ui/notices-store';
import { areas } from './areas';
import { openDialog } from './dialog-store';
import { listenForDrops } from './files-in/dropped-file';
import { placeOf, startKeyboard } from './keyboard';
import { saveWorkspaceFile } from './workspace-dialogs/save-export';

/** How long the menu may still name the step before, in milliseconds, where the page never rests. */
const MENU_AT_MOST = 100;

/** Starts what runs beside the screens: keys, menus, closing, and telling what was refused or failed. */
export function startServices(): void {
  startKeyboard();
  onStartWords((text) => {
    const action = { label: 'Snapshots', onAction: () => openDialog('snapshots') };
    notify({ text, tone: 'warning', sticky: true, action });
  });
  onRefusal((error) => notify({ text: error.message, tone: 'warning' }));
  bridge.on('menu:command', ({ command }) => runMenuCommand(command));
  bridge.on('window:closing', ({ isLogLong }) => void answerClosing(isLogLong));
  listenForDrops((text) => notify({ text, tone: 'warning' }));
  tellHistory();
  copyTablesWhenIdle();
  tellFailedSaving();
  tellUncaughtErrors();
}

function runMenuCommand(command: MenuCommand): void {
  const isHistory = command === 'edit.undo' || command === 'edit.redo';
  // The menu has taken the key or the click from the field that is being edited: its own history comes first.
  if (isHistory && placeOf(document.activeElement, document).isText) {
    document.execCommand(command === 'edit.undo' ? 'undo' : 'redo');
    return;
  }
  if (placeOf(null, document).isOverlay && findCommand(command)?.allowInDialog !== true) return;
  if (findCommand(command) !== undefined) {
    runCommand(command);
    return;
  }
  const area = areas.find(({ id }) => command.startsWith(`${id}.`));
  if (command === 'retro.new' && area !== undefined && workspaceStore.getState().workspace.team.size > 0) {
    navigate({ area: area.id });
    runWhenRegistered(command);
  } else if (command === 'retro.export') {
    notify({ text: 'Open the retrospective that you want to export.' });
  } else {
    notify({ text: 'Make a team first, or add the sample.' });
  }
}

/** A field that is being edited keeps what is in it when it loses the focus; then all is written. */
async function answerClosing(isLogLong: boolean): Promise<void> {
  leaveField();
  keepOpenForms();
  const saved = await settleDisks(isLogLong);
  if (saved) leaveWindows();
  await bridge.call('window:closing-answer', { saved });
}

/** Tells the Edit menu what undo and redo would do. */
function tellHistory(): void {
  const labels = () => {
    const { past, future } = workspaceStore.getState().history;
    return { undo: past.at(-1)?.label ?? null, redo: future.at(-1)?.label ?? null };
  };
  let told: ReturnType<typeof labels> = { undo: null, redo: null };
  let wanted = 0;
  const tell = () => {
    wanted = 0;
    const now = labels();
    if (now.undo === told.undo && now.redo === told.redo) return;
    told = now;
    bridge.call('menu:history', now).catch((error: unknown) => console.error(error));
  };
  // A window that was opened beside another may have its history already.
  tell();
  // Nobody has the menu open in the moment of a gesture: the gesture doesn't wait for the call.
  workspaceStore.subscribe(() => {
    if (wanted === 0) wanted = requestIdleCallback(tell, { timeout: MENU_AT_MOST });
  });
}

/** Says when a write fails, until one has worked again. */
function tellFailedSaving(): void {
  let noticeId: number | null = null;
  workspaceStore.subscribe(({ saving }, before) => {
    if (saving.phase === before.saving.phase) return;
    if (saving.phase === 'failed' && noticeId === null) {
      noticeId = notify({
        text: `Your last change is not on disk: ${sentence(saving.reason)} It is kept here and tried again. To be safe, export the workspace.`,
        tone: 'error',
        sticky: true,
        action: { label: 'Export', onAction: () => void saveWorkspaceFile() },
      });
    } else if (saving.phase === 'saved' && noticeId !== null) {
      dismissNotice(noticeId);
      noticeId = null;
      notify({ text: 'Everything is on disk again.' });
    }
  });
}

/** An error that nobody caught is said, and the app goes on. */
function tellUncaughtErrors(): void {
  const tell = (reason: unknown) => {
    const words = reason instanceof Error ? reason.message : String(reason);
    notify({
      text: `Something went wrong: ${sentence(words)} What was saved is safe.`,
      tone: 'error',
      action: { label: 'Export', onAction: () => void saveWorkspaceFile() },
    });
  };
  window.addEventListener('error', (event) => {
    // The browser's note that a size changed twice in one frame is no error of anybody's.
    if (!event.message.startsWith('ResizeObserver loop')) tell(event.error ?? event.message);
  });
  window.addEventListener('unhandledrejection', (event) => tell(event.reason));
}

function sentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
