import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import styles from './csv-import.module.css';
import { CsvMapper } from './csv-mapper';
import { readTable, type TableRead } from './read-table';

export interface CsvImportDialogProps {
  readonly teamId: string;
  readonly onClose: () => void;
}

/** Brings candidates in from a spreadsheet's CSV: choose the file, say what each column is, see what comes in. */
export function CsvImportDialog({ teamId, onClose }: CsvImportDialogProps) {
  const [read, setRead] = useState<Exclude<TableRead, { kind: 'cancelled' }> | null>(null);
  const isOpen = useRef(true);
  const choose = useCallback(async () => {
    const next = await readTable();
    if (!isOpen.current) return;
    if (next.kind === 'cancelled') onClose();
    else setRead(next);
  }, [onClose]);
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
    return <CsvMapper teamId={teamId} fileName={read.fileName} table={read.table} onClose={onClose} />;
  }
  return (
    <Dialog
      title="Import candidates"
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
      <div role="alert" className={styles.refused}>
        {read.fileName === null ? null : <p className={styles.source}>{read.fileName}</p>}
        <p>{read.message}</p>
        <p>Nothing was changed.</p>
      </div>
    </Dialog>
  );
}
