import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Refusal, ReportSource } from '@/ui/report';
import { readPasted, readTable, type TableRead } from './read-table';
import type { TableKind } from './table-kind';
import { TableMapper } from './table-mapper';

export interface TableImportDialogProps<Field extends string> {
  readonly kind: TableKind<Field>;
  /** What was pasted, in the place of a file. */
  readonly pasted?: string | null;
  readonly onClose: () => void;
}

/** Brings things in from a spreadsheet: choose the file, or paste, say what each column is, see what comes in. */
export function TableImportDialog<Field extends string>({
  kind,
  pasted = null,
  onClose,
}: TableImportDialogProps<Field>) {
  const [read, setRead] = useState<Exclude<TableRead, { kind: 'cancelled' }> | null>(null);
  const isOpen = useRef(true);
  // After a paste that can't be read, a file is asked for.
  const isSecondTry = useRef(false);
  const choose = useCallback(async () => {
    const next = await (pasted === null || isSecondTry.current
      ? readTable(kind.mostRows)
      : readPasted(pasted, kind.mostRows));
    isSecondTry.current = true;
    if (!isOpen.current) return;
    if (next.kind === 'cancelled') onClose();
    else setRead(next);
  }, [onClose, pasted, kind.mostRows]);
  useEffect(() => {
    isOpen.current = true;
    // Strict mode mounts twice; the system's dialog must open once.
    const timer = setTimeout(() => void choose());
    return () => {
      isOpen.current = false;
      clearTimeout(timer);
    };
  }, [choose]);

  // While the system's own dialog asks for the file there is nothing of ours to show.
  if (read === null) return null;
  if (read.kind === 'read') {
    return <TableMapper kind={kind} source={read.fileName} table={read.table} onClose={onClose} />;
  }
  return (
    <Dialog
      title={kind.title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button variant="primary" onPress={() => void choose()}>
            Choose another file
          </Button>
        </>
      }
    >
      <Refusal>
        {read.fileName === null ? null : <ReportSource>{read.fileName}</ReportSource>}
        <p>{read.message}</p>
        <p>Nothing was changed.</p>
      </Refusal>
    </Dialog>
  );
}
