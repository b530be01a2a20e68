/** Everything that turns a summary into text. */
export interface Writers {
  readonly retroMarkdown: typeof import('@shared/exchange/retro-markdown').retroMarkdown;
  readonly retroBlocks: typeof import('@shared/exchange/retro-markdown').retroBlocks;
  readonly retroSlack: typeof import('@shared/exchange/retro-slack').retroSlack;
  readonly markdownToHtml: typeof import('@shared/exchange/rich-text').markdownToHtml;
}

/** Loads the writers: with the Markdown reader for rich text they are too large to wait for at every start. */
export async function loadWriters(): Promise<Writers> {
  const [markdown, slack, richText] = await Promise.all([
    import('@shared/exchange/retro-markdown'),
    import('@shared/exchange/retro-slack'),
    import('@shared/exchange/rich-text'),
  ]);
  return {
    retroMarkdown: markdown.retroMarkdown,
    retroBlocks: markdown.retroBlocks,
    retroSlack: slack.retroSlack,
    markdownToHtml: richText.markdownToHtml,
  };
}
