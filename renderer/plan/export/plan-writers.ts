/** Everything that turns a planning meeting into text. */
export interface PlanWriters {
  readonly planMarkdown: typeof import('@shared/exchange/plan-markdown').planMarkdown;
  readonly planBlocks: typeof import('@shared/exchange/plan-markdown').planBlocks;
  readonly planSlack: typeof import('@shared/exchange/plan-slack').planSlack;
  readonly markdownToHtml: typeof import('@shared/exchange/rich-text').markdownToHtml;
}

/** Loads the writers: with the Markdown reader for rich text they are too large to wait for at every start. */
export async function loadPlanWriters(): Promise<PlanWriters> {
  const [markdown, slack, richText] = await Promise.all([
    import('@shared/exchange/plan-markdown'),
    import('@shared/exchange/plan-slack'),
    import('@shared/exchange/rich-text'),
  ]);
  return {
    planMarkdown: markdown.planMarkdown,
    planBlocks: markdown.planBlocks,
    planSlack: slack.planSlack,
    markdownToHtml: richText.markdownToHtml,
  };
}
