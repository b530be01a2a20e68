import { planSummary } from '@shared/plan/make-summary';
import type { PlanSummary } from '@shared/plan/summary';
import ClipboardCopy from 'lucide-react/icons/clipboard-copy';
import FileDown from 'lucide-react/icons/file-down';
import Hash from 'lucide-react/icons/hash';
import { useEffect, useMemo, useState } from 'react';
import { copyForSlack, copyMarkdown, saveMarkdown } from '@/meeting/send-out';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { useDialogKeys } from '@/ui/use-dialog-keys';
import styles from './plan-export-dialog.module.css';
import { loadPlanWriters, type PlanWriters } from './plan-writers';

export interface PlanExportDialogProps {
  readonly planningId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What leaves a planning meeting: the page in Markdown as it will be pasted, and three ways out. */
export function PlanExportDialog({ planningId, isOpen, onClose }: PlanExportDialogProps) {
  const workspace = useWorkspace((all) => all);
  const summary = useMemo(() => planSummary(workspace, planningId), [workspace, planningId]);
  const [writers, setWriters] = useState<PlanWriters | null>(null);
  useEffect(() => {
    let isGone = false;
    void loadPlanWriters().then((loaded) => {
      if (!isGone) setWriters(loaded);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return (
    <Dialog title="Export" size="large" isOpen={isOpen} onClose={onClose} closesOutside>
      {summary === null || writers === null ? (
        <p className={styles.wait}>Writing…</p>
      ) : (
        <Ways summary={summary} writers={writers} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface WaysProps {
  readonly summary: PlanSummary;
  readonly writers: PlanWriters;
  readonly onClose: () => void;
}

function Ways({ summary, writers, onClose }: WaysProps) {
  const markdown = useMemo(() => writers.planMarkdown(summary), [writers, summary]);
  const save = async () => {
    if (await saveMarkdown(summary, markdown)) onClose();
  };
  const copy = async () => {
    if (await copyMarkdown(markdown, writers.markdownToHtml(markdown))) onClose();
  };
  const slack = async () => {
    if (await copyForSlack(writers.planSlack(summary))) onClose();
  };
  useDialogKeys({ s: save, c: copy, l: slack });
  return (
    <div className={styles.export}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text has to be scrolled with the keys too */}
      <section className={styles.preview} tabIndex={0} aria-label="Markdown">
        <pre className={styles.text}>{markdown}</pre>
      </section>
      <div className={styles.ways}>
        <Button variant="primary" icon={ClipboardCopy} keyHint="c" onPress={copy} autoFocus>
          Copy as Markdown and rich text
        </Button>
        <Button icon={Hash} keyHint="l" onPress={slack}>
          Copy for Slack
        </Button>
        <Button icon={FileDown} keyHint="s" onPress={save}>
          Save as a file
        </Button>
      </div>
    </div>
  );
}
