/** Everything that turns a mapping meeting into text. */
export interface FlowWriters {
  readonly flowMarkdown: typeof import('@shared/exchange/flow-markdown').flowMarkdown;
  readonly flowBlocks: typeof import('@shared/exchange/flow-markdown').flowBlocks;
  readonly flowSlack: typeof import('@shared/exchange/flow-slack').flowSlack;
  readonly markdownToHtml: typeof import('@shared/exchange/rich-text').markdownToHtml;
}

/** Loads the writers: with the Markdown reader for rich text they are too large to wait for at every start. */
export async function loadFlowWriters(): Promise<FlowWriters> {
  const [markdown, slack, richText] = await Promise.all([
    import('@shared/exchange/flow-markdown'),
    import('@shared/exchange/flow-slack'),
    import('@shared/exchange/rich-text'),
  ]);
  return {
    flowMarkdown: markdown.flowMarkdown,
    flowBlocks: markdown.flowBlocks,
    flowSlack: slack.flowSlack,
    markdownToHtml: richText.markdownToHtml,
  };
}
