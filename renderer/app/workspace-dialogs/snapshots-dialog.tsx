import type { SnapshotInfo } from '@shared/safekeeping/snapshot-name';
import { useEffect, useRef, useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { bridge } from '@/store/bridge';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { notify } from '@/ui/notices-store';
import { Refusal } from '@/ui/report';
import { type LookedInto, lookInto, saveSnapshotFile } from './read-snapshot';
import { SnapshotContents } from './snapshot-contents';
import { SnapshotList } from './snapshot-list';
import { snapshotDate } from './snapshot-words';
import styles from './snapshots.module.css';
import { takeSnapshot } from './take-snapshot';
import { useSnapshots } from './use-snapshots';

type Step =
  | { readonly kind: 'list'; readonly problem: string | null }
  | { readonly kind: 'working'; readonly words: string }
  | { readonly kind: 'look'; readonly looked: LookedInto; readonly problem: string | null };

/** Earlier states of the whole workspace: which there are, what is in each, and the way back to one. */
export function SnapshotsDialog({ onClose }: { onClose: () => void }) {
  const list = useSnapshots();
  const [step, setStep] = useState<Step>({ kind: 'list', problem: null });
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);

  const look = async (snapshot: SnapshotInfo) => {
    setStep({ kind: 'working', words: 'Opening the snapshot' });
    const looked = await lookInto(snapshot);
    if (!isOpen.current) return;
    if ('failed' in looked) setStep({ kind: 'list', problem: looked.failed });
    else setStep({ kind: 'look', looked, problem: null });
  };

  const restore = async (looked: LookedInto) => {
    setStep({ kind: 'working', words: 'Taking a snapshot of what is here now' });
    const [failed, { restoreWorkspace }] = await Promise.all([
      takeSnapshot('restore'),
      import('@shared/exchange/replace-workspace'),
    ]);
    // Closed meanwhile: the snapshot stays, and nothing is restored.
    if (!isOpen.current) return;
    if (failed !== null) {
      const problem = `No snapshot could be taken of what is here now, so nothing was restored. ${failed}`;
      setStep({ kind: 'look', looked, problem });
      return;
    }
    const done = `Your workspace is as it was on ${snapshotDate(looked.snapshot)}. What was here before is in the snapshots.`;
    const result = actUndoable(restoreWorkspace, { snapshot: looked.workspace }, notify, done);
    if (result.ok) onClose();
    else setStep({ kind: 'look', looked, problem: result.error.message });
  };

  return (
    <Dialog
      title={step.kind === 'look' ? `Snapshot of ${snapshotDate(step.looked.snapshot)}` : 'Snapshots'}
      isOpen
      onClose={onClose}
      closesOutside={step.kind !== 'working'}
      footer={
        <Footer
          step={step}
          onBack={() => setStep({ kind: 'list', problem: null })}
          {...{ restore, onClose }}
        />
      }
    >
      {step.kind === 'working' ? (
        <p role="status" className={styles.working}>
          {step.words}…
        </p>
      ) : null}
      {step.kind !== 'working' && step.problem !== null ? (
        <Refusal>
          <p>{step.problem}</p>
        </Refusal>
      ) : null}
      {step.kind === 'list' ? (
        <SnapshotList list={list} takesFocus onLook={(snapshot) => void look(snapshot)} />
      ) : null}
      {step.kind === 'look' ? (
        <SnapshotContents snapshot={step.looked.snapshot} contents={step.looked.contents} />
      ) : null}
    </Dialog>
  );
}

interface FooterProps {
  readonly step: Step;
  readonly onBack: () => void;
  readonly restore: (looked: LookedInto) => Promise<void>;
  readonly onClose: () => void;
}

function Footer({ step, onBack, restore, onClose }: FooterProps) {
  if (step.kind === 'working') return <Button onPress={onClose}>Stop</Button>;
  if (step.kind === 'list') {
    return (
      <>
        <OpenFolder />
        <Button onPress={onClose} keyHint="esc">
          Close
        </Button>
      </>
    );
  }
  const { looked } = step;
  return (
    <>
      <Button onPress={onBack}>All snapshots</Button>
      <Button onPress={() => void saveSnapshotFile(looked)}>Export…</Button>
      <Button variant="primary" autoFocus onPress={() => void restore(looked)}>
        Restore this snapshot
      </Button>
    </>
  );
}

/** Shows the snapshots' files in the system's own window. */
export function OpenFolder() {
  const open = () => {
    bridge.call('folder:reveal', 'snapshots').catch((error: unknown) => {
      console.error(error);
      notify({ text: 'The folder could not be opened.', tone: 'error' });
    });
  };
  return (
    <span className={styles.folder}>
      <Button onPress={open}>Open the folder</Button>
    </span>
  );
}
