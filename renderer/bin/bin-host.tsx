import { lazy, Suspense, useState } from 'react';
import { useCommands } from '@/ui/commands/use-commands';

// It is not needed for the first board.
const BinDialog = lazy(async () => ({ default: (await import('./bin-dialog')).BinDialog }));

/** Keeps the bin one command away, whatever screen is shown. The shell draws it once. */
export function BinHost() {
  const [isOpen, setIsOpen] = useState(false);
  useCommands(
    [{ id: 'bin.open', title: 'Open the bin', section: 'Workspace', run: () => setIsOpen(true) }],
    [],
  );
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <BinDialog onClose={() => setIsOpen(false)} />
    </Suspense>
  );
}
