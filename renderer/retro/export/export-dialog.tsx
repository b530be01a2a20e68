import type { Retro } from '@shared/model/retro';
import { summaryToShow } from '@shared/retro/hidden-notes';
import { retroSummary } from '@shared/retro/make-summary';
import type { RetroSummary } from '@shared/retro/summary';
import ClipboardCopy from 'lucide-react/icons/clipboard-copy';
import FileDown from 'lucide-react/icons/file-down';
import Hash from 'lucide-react/icons/hash';
import { useEffect, useMemo, useState } from 'react';
import { copyForSlack, copyMarkdown, saveMarkdown } from '@/meeting/send-out';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Dialog } from '@/ui/dialog';
import { KeyHint } from '@/ui/key-hint';
import { useDialogKeys } from '@/ui/use-dialog-keys';
import { HideToggle, toggleHidden } from '../board/hide-toggle';
import styles from './export-dialog.module.css';
import { loadWriters, type Writers } from './writers';

export interface ExportDialogProps {
  readonly retroId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What leaves the app: the Markdown as it will be pasted, and three ways out. */
export function ExportDialog({ retroId, isOpen, onClose }: ExportDialogProps) {
  const workspace = useWorkspace((all) => all);
  const summary = useMemo(() => retroSummary(workspace, retroId), [workspace, retroId]);
  const retro = workspace.retro.get(retroId);
  const writers = useWriters();
  return (
    <Dialog title="Export" size="large" isOpen={isOpen} onClose={onClose} closesOutside>
      {summary === null || retro === undefined || writers === null ? (
        <p className={styles.wait}>Writing…</p>
      ) : (
        <ExportWays retro={retro} summary={summary} writers={writers} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface ExportWaysProps {
  readonly retro: Retro;
  readonly summary: RetroSummary;
  readonly writers: Writers;
  readonly onClose: () => void;
}

function ExportWays({ retro, summary, writers, onClose }: ExportWaysProps) {
  const [includeNotes, setIncludeNotes] = useState(false);
  const markdown = useMemo(
    () => writers.retroMarkdown(summary, { includeNotes }),
    [writers, summary, includeNotes],
  );
  // The room may see this dialog. What is copied or saved goes to nobody's eyes yet, and is whole.
  const shown = useMemo(
    () => writers.retroMarkdown(summaryToShow(retro, summary), { includeNotes }),
    [writers, retro, summary, includeNotes],
  );
  const save = async () => {
    if (await saveMarkdown(summary, markdown)) onClose();
  };
  const copy = async () => {
    if (await copyMarkdown(markdown, writers.markdownToHtml(markdown))) onClose();
  };
  const slack = async () => {
    if (await copyForSlack(writers.retroSlack(summary))) onClose();
  };
  useDialogKeys({
    s: save,
    c: copy,
    l: slack,
    i: () => setIncludeNotes((is) => !is),
    h: () => toggleHidden(retro),
  });
  return (
    <div className={styles.export}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text has to be scrolled with the keys too */}
      <section className={styles.preview} tabIndex={0} aria-label="Markdown">
        <pre className={styles.text}>{shown}</pre>
      </section>
      {shown === markdown ? null : (
        <div className={styles.hidden} role="status">
          <p>
            The notes are still hidden, so they aren’t shown here. What you copy or save has them in words.
          </p>
          <HideToggle retro={retro} />
        </div>
      )}
      <div>
        <Checkbox isSelected={includeNotes} onChange={setIncludeNotes}>
          Include the notes
          <KeyHint keys="i" />
        </Checkbox>
        <p className={styles.why}>
          They are left out by default: people write more freely when their notes stay in the room.
        </p>
      </div>
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

/** The writers, which are loaded when somebody exports for the first time. */
function useWriters(): Writers | null {
  const [writers, setWriters] = useState<Writers | null>(null);
  useEffect(() => {
    let isGone = false;
    void loadWriters().then((loaded) => {
      if (!isGone) setWriters(loaded);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return writers;
}
