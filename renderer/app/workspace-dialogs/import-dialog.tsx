import type { ImportMode, ImportPreview } from '@shared/exchange/json-import';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Refusal } from '@/ui/report';
import { takeDropped } from '../files-in/dropped-file';
import { ForeignFilePart, type ReadForeign, readyToShow } from '../files-in/foreign-file-part';
import { type TakeFrom, takeFile } from '../files-in/take-file';
import styles from './import-dialog.module.css';
import { ImportFindings } from './import-findings';
import { bringIn, isWorkspaceEmpty, previewOurs } from './read-import';
import { takeSnapshot } from './take-snapshot';

type Step =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'working'; readonly words: string; readonly canStop: boolean; readonly share?: number }
  | { readonly kind: 'foreign'; readonly read: ReadForeign }
  | { readonly kind: 'refused'; readonly fileName: string | null; readonly message: string }
  | Read;

interface Read {
  readonly kind: 'read';
  readonly fileName: string;
  readonly preview: ImportPreview;
  /** Why it didn't come in when that was tried; it can be tried again. */
  readonly problem?: string;
}

/** Brings a file in: choose it, see what comes and what stays behind, then replace everything or add its teams. */
export function ImportDialog({
  from = 'file',
  onClose,
}: {
  readonly from?: TakeFrom;
  readonly onClose: () => void;
}) {
  const [step, setStep] = useState<Step>({ kind: 'choosing' });
  const isEmpty = useWorkspace(isWorkspaceEmpty);
  const hasTeam = useWorkspace((workspace) => workspace.team.size > 0);
  const isOpen = useRef(true);
  const reading = useRef(new AbortController());

  const choose = useCallback(async () => {
    setStep({ kind: 'choosing' });
    const taken = await takeFile(takeDropped(), {
      from,
      signal: reading.current.signal,
      onReading: (fileName, share) =>
        setStep({ kind: 'working', words: `Reading ${fileName}`, canStop: true, share }),
    });
    if (!isOpen.current) return;
    if (taken.kind === 'cancelled') onClose();
    else if (taken.kind === 'refused') setStep(taken);
    else if (taken.file.form !== 'workspace') {
      const read = await readyToShow(taken.file, reading.current.signal);
      if (isOpen.current && read !== null) setStep({ kind: 'foreign', read });
    } else {
      const outcome = await previewOurs(taken.file.fileName, taken.file.bytes);
      if (isOpen.current) setStep(outcome);
    }
  }, [onClose, from]);

  useEffect(() => {
    isOpen.current = true;
    reading.current = new AbortController();
    // Strict mode mounts twice; the system's dialog must open once.
    const timer = setTimeout(() => void choose());
    return () => {
      isOpen.current = false;
      reading.current.abort();
      clearTimeout(timer);
    };
  }, [choose]);

  const apply = async (read: Read, mode: ImportMode) => {
    const { preview } = read;
    const replaces = mode === 'replace';
    if (!isEmpty) {
      setStep({ kind: 'working', words: 'Taking a snapshot', canStop: true });
      const failed = await takeSnapshot('import');
      // Closed meanwhile: the snapshot stays, and nothing comes in.
      if (!isOpen.current) return;
      if (failed !== null) {
        const nothing = replaces ? 'nothing was replaced' : 'nothing was added';
        setStep({ ...read, problem: `No snapshot could be taken, so ${nothing}. ${failed}` });
        return;
      }
    }
    const before = replaces && !isEmpty ? ' What was here is in the snapshots.' : '';
    setStep({ kind: 'working', words: 'Bringing it in', canStop: false });
    const problem = await bringIn(preview, mode, `Imported ${teamsInWords(preview)}.${before}`);
    if (problem === null) onClose();
    else setStep({ ...read, problem: `${problem} Nothing was changed.` });
  };

  // While the system's own dialog asks for the file there is nothing of ours to show.
  if (step.kind === 'choosing') return null;
  if (step.kind === 'foreign') return <ForeignFilePart read={step.read} onClose={onClose} />;
  // From there on it comes in, and is taken back by undo: closing would only look like stopping it.
  const isHeld = step.kind === 'working' && !step.canStop;
  return (
    <Dialog
      title="Import a file"
      isOpen
      onClose={isHeld ? () => {} : onClose}
      footer={isHeld ? undefined : <Footer {...{ step, isEmpty, hasTeam, onClose, choose, apply }} />}
    >
      {step.kind === 'working' ? (
        <>
          <p role="status" className={styles.working}>
            {step.words}…
          </p>
          {step.share === undefined ? null : (
            <progress className={styles.progress} aria-label={step.words} max={1} value={step.share} />
          )}
        </>
      ) : null}
      {step.kind === 'refused' ? (
        <Refusal>
          <p>{step.message}</p>
          <p>Nothing was changed.</p>
        </Refusal>
      ) : null}
      {step.kind === 'read' && step.problem !== undefined ? (
        <Refusal>
          <p>{step.problem}</p>
        </Refusal>
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
  readonly hasTeam: boolean;
  readonly onClose: () => void;
  readonly choose: () => Promise<void>;
  readonly apply: (read: Read, mode: ImportMode) => Promise<void>;
}

function Footer({ step, isEmpty, hasTeam, onClose, choose, apply }: FooterProps) {
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
  if (!hasTeam) {
    // What lies in the bin stays there: nothing is replaced while there is anything.
    const mode = isEmpty && preview.canReplace ? 'replace' : 'add-as-new-teams';
    return (
      <>
        <Button onPress={onClose}>Cancel</Button>
        <Button variant="primary" isDisabled={!preview.canAdd} onPress={() => void apply(step, mode)}>
          Bring it in
        </Button>
      </>
    );
  }
  return (
    <>
      <Button onPress={onClose}>Cancel</Button>
      {preview.canReplace ? (
        <Button variant="danger" onPress={() => void apply(step, 'replace')}>
          Replace everything, snapshot first
        </Button>
      ) : null}
      <Button
        variant="primary"
        isDisabled={!preview.canAdd}
        onPress={() => void apply(step, 'add-as-new-teams')}
      >
        {preview.teams.length === 1 ? 'Add as a new team' : 'Add as new teams'}
      </Button>
    </>
  );
}
