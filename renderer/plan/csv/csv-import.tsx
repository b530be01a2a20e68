import FileUp from 'lucide-react/icons/file-up';
import { lazy, Suspense, useCallback, useState } from 'react';
import { Button } from '@/ui/button';
import { useCommands } from '@/ui/commands/use-commands';

const CandidatesTable = lazy(() =>
  import('./candidates-table').then((module) => ({ default: module.CandidatesTable })),
);

/** The door to a spreadsheet's candidates: a button, and a command in the palette. */
export function CsvImport({ teamId }: { readonly teamId: string }) {
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  useCommands(
    [
      {
        id: 'plan.csv',
        title: 'Import candidates from a spreadsheet (CSV)…',
        section: 'Plan',
        run: () => setOpen(true),
      },
    ],
    [],
  );
  return (
    <>
      <Button variant="quiet" size="small" icon={FileUp} onPress={() => setOpen(true)}>
        Import CSV
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <CandidatesTable teamId={teamId} onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}
