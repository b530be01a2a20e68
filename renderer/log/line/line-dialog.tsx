import { lineMarkdown } from '@shared/exchange/line-markdown';
import { markdownToHtml } from '@shared/exchange/rich-text';
import { type Line, lineOf } from '@shared/line/line-of';
import type { LinkEnd } from '@shared/model/link';
import { useMemo } from 'react';
import { copyMarkdown } from '@/meeting/send-out';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { LinePicture } from './line-picture';
import { closeLine, showLine, useLineStart } from './line-store';

/** The line of an item, both ways, while one is asked for. */
export function LineDialog() {
  const start = useLineStart();
  return start === null ? null : <OpenLine start={start} />;
}

function OpenLine({ start }: { readonly start: LinkEnd }) {
  const workspace = useWorkspace((all) => all);
  const line = useMemo(() => lineOf(workspace, start), [workspace, start]);
  const copy = (shown: Line) => {
    const markdown = lineMarkdown(shown);
    void copyMarkdown(markdown, markdownToHtml(markdown));
  };
  return (
    <Dialog
      title="Its line"
      size="large"
      isOpen
      onClose={closeLine}
      footer={
        <>
          <Button onPress={closeLine} keyHint="esc">
            Close
          </Button>
          <Button isDisabled={line === null} onPress={() => line && copy(line)}>
            Copy as Markdown
          </Button>
        </>
      }
    >
      {line === null ? (
        <p>This is not there any more. It may be in the bin.</p>
      ) : (
        <LinePicture key={line.startKey} line={line} onOpen={showLine} />
      )}
    </Dialog>
  );
}
