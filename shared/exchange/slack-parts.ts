import { plainLine } from '../kernel/markdown-text';

// Slack reads bold with one star and bullets as characters; it knows no headings, tables or boxes, and no escape but for the
// three signs with which its links and mentions begin and end.

/** A line of a list. */
export function slackBullet(text: string): string {
  return `• ${slackText(text)}`;
}

/** A line under one of a list. */
export function slackSubBullet(text: string): string {
  return `    ◦ ${slackText(text)}`;
}

/** Bold, where that can be: a star inside would end it early, so text with one stays plain. */
export function slackBold(text: string): string {
  const line = slackText(text);
  return line.includes('*') ? line : `*${line}*`;
}

/** Text on one line in which nothing is a link or a mention. */
export function slackText(text: string): string {
  return plainLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Parts with an empty line between them. */
export function slackParts(parts: readonly (readonly string[])[]): string {
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}
