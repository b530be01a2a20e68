import type { ImportMode, ImportPreview } from '@shared/exchange/json-import';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import styles from './import-dialog.module.css';
import { ImportFindings } from './import-findings';
import { bringIn, isWorkspaceEmpty, readImport, writeBackup } from './read-import';

type Step =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'working'; readonly words: string }
  | { readonly kind: 'refused'; readonly fileName: string | null; readonly message: string }
  | { readonly kind: 'read'; readonly fileName: string; readonly preview: ImportPreview };

/** Brings a file in: choose it, see what comes and what stays behind, then replace everything or add its teams. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const [step, setStep] = useState<Step>({ kind: 'choosing' });
  const isEmpty = useWorkspace(isWorkspaceEmpty);
  const isOpen = useRef(true);

  const choose = useCallback(async () => {
    setStep({ kind: 'choosing' });
    const outcome = await readImport((fileName) =>
      setStep({ kind: 'working', words: `Reading ${fileName}` }),
    );
    if (!isOpen.current) return;
    if (outcome.kind === 'cancelled') onClose();
    else setStep(outcome);
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

  const apply = async (preview: ImportPreview, mode: ImportMode) => {
    let backup = '';
    if (mode === 'replace' && !isEmpty) {
      setStep({ kind: 'working', words: 'Writing a backup' });
      const written = await writeBackup();
      // Closed meanwhile: the backup stays, and nothing is replaced.
      if (!isOpen.current) return;
      if ('failed' in written) {
        const message = `The backup was not written, so nothing was replaced. ${written.failed}`;
        setStep({ kind: 'refused', fileName: preview.fileName, message });
        return;
      }
      backup = ` What was here is in the backup ${written.fileName}.`;
    }
    setStep({ kind: 'working', words: 'Bringing it in' });
    const refusal = await bringIn(preview, mode, `Imported ${teamsInWords(preview)}.${backup}`);
    if (refusal === null) onClose();
    else setStep({ kind: 'refused', fileName: preview.fileName, message: refusal });
  };

  // While the system's own dialog asks for the file there is nothing of ours to show.
  if (step.kind === 'choosing') return null;
  return (
    <Dialog
      title="Import a file"
      isOpen
      onClose={onClose}
      footer={<Footer {...{ step, isEmpty, onClose, choose, apply }} />}
    >
      {step.kind === 'working' ? (
        <p role="status" className={styles.working}>
          {step.words}…
        </p>
      ) : null}
      {step.kind === 'refused' ? (
        <div role="alert" className={styles.refused}>
          <p>{step.message}</p>
          <p>Nothing was changed.</p>
        </div>
      ) : null}
      {step.kind === 'read' ? <ImportFindings fileName={step.fileName} preview={step.preview} /> : null}
    </Dialog>
  );
}

function teamsInWords({ teams }: ImportPreview): string {
  return teams.length === 1 ? `the team ${teams[0]?.name ?? ''}` : `${teams.length} teams`;
}

interface FooterProps {
  readonly step: Step;
  readonly isEmpty: boolean;
  readonly onClose: () => void;
  readonly choose: () => Promise<void>;
  readonly apply: (preview: ImportPreview, mode: ImportMode) => Promise<void>;
}

function Footer({ step, isEmpty, onClose, choose, apply }: FooterProps) {
  if (step.kind === 'working') return <Button onPress={onClose}>Stop</Button>;
  if (step.kind !== 'read') {
    return (
      <>
        <Button onPress={onClose}>Close</Button>
        <Button variant="primary" onPress={() => void choose()}>
          Choose another file
        </Button>
      </>
    );
  }
  const { preview } = step;
  if (isEmpty) {
    const mode = preview.canReplace ? 'replace' : 'add-as-new-teams';
    return (
      <>
        <Button onPress={onClose}>Cancel</Button>
        <Button variant="primary" isDisabled={!preview.canAdd} onPress={() => void apply(preview, mode)}>
          Bring it in
        </Button>
      </>
    );
  }
  return (
    <>
      <Button onPress={onClose}>Cancel</Button>
      {preview.canReplace ? (
        <Button variant="danger" onPress={() => void apply(preview, 'replace')}>
          Replace everything, backup first
        </Button>
      ) : null}
      <Button
        variant="primary"
        isDisabled={!preview.canAdd}
        onPress={() => void apply(preview, 'add-as-new-teams')}
      >
        {preview.teams.length === 1 ? 'Add as a new team' : 'Add as new teams'}
      </Button>
    </>
  );
}
