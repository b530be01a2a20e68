import { lineMarkdown } from '@shared/exchange/line-markdown';
import { markdownToHtml } from '@shared/exchange/rich-text';
import type { LinkEnd } from '@shared/model/link';
import { copyMarkdown } from '@/meeting/send-out';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { useLine } from './kept-lines';
import { LineLinks } from './line-links';
import { LinePicture } from './line-picture';
import { askForLink, closeLine, showLine } from './line-store';
import { openEnd } from './open-end';

/** The line of an item, both ways: a picture to walk through, the links that can be taken away, and the line as text. */
export function LineDialog({ start }: { readonly start: LinkEnd }) {
  const line = useLine(start);
  const copy = () => {
    if (line === null) return;
    const markdown = lineMarkdown(line);
    void copyMarkdown(markdown, markdownToHtml(markdown));
  };
  return (
    <Dialog
      title="Its line"
      size="full"
      isOpen
      onClose={closeLine}
      footer={
        <>
          <Button isDisabled={line === null} onPress={copy}>
            Copy as Markdown
          </Button>
          <Button isDisabled={line === null} onPress={() => askForLink(start)}>
            Link to…
          </Button>
          <Button
            isDisabled={line === null}
            onPress={() => {
              closeLine();
              openEnd(start);
            }}
          >
            Go to it
          </Button>
          <Button onPress={closeLine} keyHint="esc">
            Close
          </Button>
        </>
      }
    >
      {line === null ? (
        <p>This is not there any more. It may be in the bin.</p>
      ) : (
        <>
          <LinePicture key={line.startKey} line={line} onOpen={showLine} />
          <LineLinks line={line} />
        </>
      )}
    </Dialog>
  );
}
