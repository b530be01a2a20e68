import { lazy, Suspense } from 'react';
import { allCommands } from '@/ui/commands/commands';
import { closeDialog, useOpenDialog } from './dialog-store';

// None of these is needed for the first board.
const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));
const KeysDialog = lazy(async () => ({ default: (await import('@/ui/keys-dialog')).KeysDialog }));
const NewTeamDialog = lazy(async () => ({ default: (await import('./new-team-dialog')).NewTeamDialog }));
const MergeTeamsDialog = lazy(async () => ({
  default: (await import('./merge-teams-dialog')).MergeTeamsDialog,
}));
const ImportDialog = lazy(async () => ({
  default: (await import('./workspace-dialogs/import-dialog')).ImportDialog,
}));
const SnapshotsDialog = lazy(async () => ({
  default: (await import('./workspace-dialogs/snapshots-dialog')).SnapshotsDialog,
}));
const IgnoredWordsDialog = lazy(async () => ({
  default: (await import('./ignored-words-dialog')).IgnoredWordsDialog,
}));

/** The dialogs that belong to no area. */
export function ShellDialogs() {
  const open = useOpenDialog();
  if (open === null) return null;
  return (
    <Suspense fallback={null}>
      {open === 'palette' ? <Palette /> : null}
      {open === 'keys' ? <Keys /> : null}
      {open === 'new-team' ? <NewTeamDialog onClose={closeDialog} /> : null}
      {open === 'merge-teams' ? <MergeTeamsDialog onClose={closeDialog} /> : null}
      {open === 'ignored-words' ? <IgnoredWordsDialog onClose={closeDialog} /> : null}
      {open === 'import' ? <ImportDialog onClose={closeDialog} /> : null}
      {open === 'import-folder' ? <ImportDialog from="folder" onClose={closeDialog} /> : null}
      {open === 'snapshots' ? <SnapshotsDialog onClose={closeDialog} /> : null}
    </Suspense>
  );
}

function Keys() {
  const rows = allCommands().flatMap(({ id, title, section, keys }) =>
    keys === undefined ? [] : [{ id, title, section, keys }],
  );
  return <KeysDialog isOpen onClose={closeDialog} rows={rows} />;
}
