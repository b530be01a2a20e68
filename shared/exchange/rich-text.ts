import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/**
 * Markdown of ours as HTML, for the clipboard: wikis and mail programs take it, and what reads only text takes the Markdown
 * beside it. Boxes of tasks become characters, because those programs drop form controls.
 *
 * Only for Markdown from our writer, which escapes every character reference: in a browser micromark decodes a named one
 * (`&amp;`) through `innerHTML`, and the window's trusted types refuse that.
 */
export function markdownToHtml(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
    .replaceAll('<input type="checkbox" disabled="" checked="" />', '☑')
    .replaceAll('<input type="checkbox" disabled="" />', '☐');
}
