import { suggestedFileName } from '@shared/exchange/file-name';
import type { TextFileKind } from '@shared/ipc';
import type { MarkdownBlock } from '@shared/kernel/markdown';
import { bridge } from '@/store/bridge';
import { notify } from '@/ui/notices';
import { onPaper } from './print-blocks';

/** What a file is called after. */
export interface FileWords {
  readonly teamName: string;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
}

const extensions = { markdown: 'md', json: 'json', svg: 'svg', csv: 'csv', ics: 'ics', text: 'txt' } as const;

/** Saves the Markdown where the person says. True when it was written. */
export function saveMarkdown(words: FileWords, markdown: string): Promise<boolean> {
  return saveText('markdown', words, markdown);
}

/** Saves a text as a file where the person says. True when it was written. */
export function saveText(kind: TextFileKind, words: FileWords, content: string): Promise<boolean> {
  const suggestedName = nameOf(words, extensions[kind]);
  return saving(() => bridge.call('file:save', { kind, suggestedName, content }));
}

/** Writes a page as a PDF where the person says. True when it was written. */
export function savePdf(words: FileWords, blocks: readonly MarkdownBlock[]): Promise<boolean> {
  const suggestedName = nameOf(words, 'pdf');
  return saving(() => onPaper(blocks, () => bridge.call('file:print', { suggestedName })));
}

function nameOf({ teamName, title, date }: FileWords, extension: Parameters<typeof suggestedFileName>[2]) {
  return suggestedFileName(`${teamName} ${title}`, date, extension);
}

async function saving(write: () => ReturnType<typeof bridge.call<'file:save'>>): Promise<boolean> {
  try {
    const saved = await write();
    if (saved.outcome === 'saved') notify({ text: `Saved as ${saved.fileName} in ${saved.folder}.` });
    if (saved.outcome === 'failed') tellFailure('The file could not be written', saved.reason);
    return saved.outcome === 'saved';
  } catch (error) {
    tellFailure('The file could not be written', reasonOf(error));
    return false;
  }
}
/** Puts the Markdown on the clipboard, with rich text beside it for wikis and mail. */
export function copyMarkdown(text: string, html: string): Promise<boolean> {
  return copy({ text, html }, 'Copied. Paste it as Markdown, or as rich text into a wiki or a mail.');
}

/** Puts text on the clipboard as it is. */
export function copyText(text: string): Promise<boolean> {
  return copy({ text, html: null }, 'Copied.');
}

/** Puts the text on the clipboard in the form that Slack reads. */
export function copyForSlack(text: string): Promise<boolean> {
  return copy({ text, html: null }, 'Copied for Slack.');
}

async function copy(content: { text: string; html: string | null }, done: string): Promise<boolean> {
  try {
    await bridge.call('clipboard:write', content);
    notify({ text: done });
    return true;
  } catch (error) {
    tellFailure('The clipboard could not be written', reasonOf(error));
    return false;
  }
}

function tellFailure(what: string, reason: string): void {
  const words = reason.replace(/\.$/, '');
  notify({ text: `${what}: ${words}. Nothing is lost; try again or save the workspace.`, tone: 'error' });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
