import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** The dialogs of the shell. One is open at a time. */
export type DialogName =
  | 'palette'
  | 'keys'
  | 'new-team'
  | 'merge-teams'
  | 'import'
  | 'import-folder'
  | 'snapshots'
  | 'ignored-words';

const dialogStore = createStore<{ readonly open: DialogName | null }>(() => ({ open: null }));

/** Which dialog of the shell is open. */
export function useOpenDialog(): DialogName | null {
  return useStore(dialogStore, (state) => state.open);
}

/** The same outside of a component. */
export function openDialogName(): DialogName | null {
  return dialogStore.getState().open;
}

/** Opens a dialog of the shell, in the place of the one that is open. */
export function openDialog(name: DialogName): void {
  dialogStore.setState({ open: name });
}

/** Closes the dialog of the shell that is open. */
export function closeDialog(): void {
  dialogStore.setState({ open: null });
}
