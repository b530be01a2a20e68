import { useState } from 'react';
import { useCommands } from '@/ui/commands/use-commands';
import { BinDialog } from './bin-dialog';

/** Keeps the bin one command away, whatever screen is shown. The shell draws it once. */
export function BinHost() {
  const [isOpen, setIsOpen] = useState(false);
  useCommands(
    [{ id: 'bin.open', title: 'Open the bin', section: 'Workspace', run: () => setIsOpen(true) }],
    [],
  );
  return isOpen ? <BinDialog onClose={() => setIsOpen(false)} /> : null;
}
