import { heedPhrase } from '@shared/language/ignored-phrases';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { EmptyState } from '@/ui/empty-state';
import styles from './ignored-words-dialog.module.css';

/** The words that the help for blameless language leaves alone, each with the way back. */
export function IgnoredWordsDialog({ onClose }: { onClose: () => void }) {
  const phrases = useWorkspace((workspace) => workspace.ignoredPhrase);
  return (
    <Dialog title="Words that are left alone" isOpen closesOutside onClose={onClose}>
      {phrases.size === 0 ? (
        <EmptyState title="None. While a question is offered, Alt I leaves its words alone for good." />
      ) : (
        <ul className={styles.words}>
          {[...phrases.values()].map(({ id, phrase }) => (
            <li key={id} className={styles.word}>
              <span>“{phrase}”</span>
              <Button
                size="small"
                variant="quiet"
                aria-label={`Underline again: ${phrase}`}
                onPress={() => act(heedPhrase, { phraseId: id })}
              >
                Underline again
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
