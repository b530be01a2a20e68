import type { MarkdownBlock } from '@shared/kernel/markdown';
import ClipboardCopy from 'lucide-react/icons/clipboard-copy';
import FileDown from 'lucide-react/icons/file-down';
import Hash from 'lucide-react/icons/hash';
import Printer from 'lucide-react/icons/printer';
import type { ReactNode } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextPreview } from '@/ui/text-preview';
import { useDialogKeys } from '@/ui/use-dialog-keys';
import { WaysOut } from '@/ui/ways-out';
import { ActionsOut, type MeetingActions } from './actions-out';
import styles from './export-ways.module.css';
import { copyForSlack, copyMarkdown, saveMarkdown, savePdf } from './send-out';

export interface ExportFrameProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The ways out, or null while what writes the text isn't there yet. */
  readonly children: ReactNode;
}

/** The dialog from which a meeting leaves the app. */
export function ExportFrame({ isOpen, onClose, children }: ExportFrameProps) {
  return (
    <Dialog title="Export" size="large" isOpen={isOpen} onClose={onClose} closesOutside>
      {children ?? <p className={styles.wait}>Writing…</p>}
    </Dialog>
  );
}

export interface ExportWaysProps {
  /** What the file is called after. */
  readonly summary: { readonly teamName: string; readonly title: string; readonly date: string };
  readonly markdown: string;
  /** What is shown of it, where the room isn't to see all. */
  readonly shown?: string;
  readonly toHtml: (markdown: string) => string;
  readonly toSlack: () => string;
  /** The same page, part by part, for paper. */
  readonly toBlocks: () => readonly MarkdownBlock[];
  /** Which of the team's actions were taken on here: they go out as a table, as data, and as days. */
  readonly actionsOf: MeetingActions;
  /** Letters that do more than go one of the ways. */
  readonly keys?: Readonly<Record<string, () => void>>;
  readonly onClose: () => void;
  /** What can be chosen, between the text and the ways. */
  readonly children?: ReactNode;
}

/** The Markdown as it will be pasted, and the ways out. */
export function ExportWays({
  summary,
  markdown,
  shown = markdown,
  toHtml,
  toSlack,
  toBlocks,
  actionsOf,
  keys,
  onClose,
  children,
}: ExportWaysProps) {
  const save = async () => {
    if (await saveMarkdown(summary, markdown)) onClose();
  };
  const copy = async () => {
    if (await copyMarkdown(markdown, toHtml(markdown))) onClose();
  };
  const slack = async () => {
    if (await copyForSlack(toSlack())) onClose();
  };
  const print = async () => {
    if (await savePdf(summary, toBlocks())) onClose();
  };
  useDialogKeys({ ...keys, s: save, c: copy, l: slack, p: print });
  return (
    <div className={styles.export}>
      <TextPreview label="Markdown" text={shown} />
      {children}
      <WaysOut>
        <Button variant="primary" icon={ClipboardCopy} keyHint="c" onPress={copy} autoFocus>
          Copy as Markdown and rich text
        </Button>
        <Button icon={Hash} keyHint="l" onPress={slack}>
          Copy for Slack
        </Button>
        <Button icon={FileDown} keyHint="s" onPress={save}>
          Save as a file
        </Button>
        <Button icon={Printer} keyHint="p" onPress={print}>
          Print to PDF
        </Button>
        <ActionsOut summary={summary} actionsOf={actionsOf} onDone={onClose} />
      </WaysOut>
    </div>
  );
}
