type Loading<Module> = () => Promise<Module>;

/**
 * Loads what turns a meeting into text. With the Markdown reader for rich text that is too large to wait for at every start.
 * @param markdown the meeting's own Markdown
 * @param slack its own form for Slack
 * @returns the functions of both, and `markdownToHtml`
 */
export async function loadWriters<Markdown, Slack>(markdown: Loading<Markdown>, slack: Loading<Slack>) {
  const [own, forSlack, { markdownToHtml }] = await Promise.all([
    markdown(),
    slack(),
    import('@shared/exchange/rich-text'),
  ]);
  return { ...own, ...forSlack, markdownToHtml };
}
