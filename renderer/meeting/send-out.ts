import { suggestedFileName } from '@shared/exchange/file-name';
import { bridge } from '@/store/bridge';
import { notify } from '@/ui/notices';

/** Saves the Markdown where the person says. True when it was written. */
export async function saveMarkdown(
  summary: { readonly teamName: string; readonly title: string; readonly date: string },
  markdown: string,
): Promise<boolean> {
  try {
    const saved = await bridge.call('file:save', {
      kind: 'markdown',
      suggestedName: suggestedFileName(`${summary.teamName} ${summary.title}`, summary.date, 'md'),
      content: markdown,
    });
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
  notify({ text: `${what}: ${reason}. Nothing is lost; try again or save the workspace.`, tone: 'error' });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
