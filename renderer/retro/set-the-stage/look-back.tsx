import type { Retro } from '@shared/model/retro';
import History from 'lucide-react/icons/history';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/button';
import { useCommands } from '@/ui/commands/use-commands';
import styles from './set-the-stage.module.css';

const BecameDialog = lazy(() =>
  import('./became-dialog').then((module) => ({ default: module.BecameDialog })),
);

/** The way to what became of earlier topics: worked out only when somebody wants to look back. */
export function LookBack({ retro }: { readonly retro: Retro }) {
  const [isOpen, setOpen] = useState(false);
  useCommands(
    [
      {
        id: 'retro.became',
        title: 'What became of earlier topics',
        section: 'Retrospective',
        keys: 'b',
        hint: 'look back',
        run: () => setOpen(true),
      },
    ],
    [],
  );
  return (
    <>
      <div className={styles.lookBack}>
        <Button icon={History} variant="quiet" size="small" keyHint="b" onPress={() => setOpen(true)}>
          What became of earlier topics
        </Button>
      </div>
      {isOpen ? (
        <Suspense fallback={null}>
          <BecameDialog retro={retro} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
