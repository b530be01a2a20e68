import { Button } from '@/ui/button';
import { runCommand } from '@/ui/commands/commands';
import { EmptyState } from '@/ui/empty-state';
import { FlowFrame, type FlowFrameProps } from './flow-frame';

export interface NoMapYetProps extends Pick<FlowFrameProps, 'view'> {
  /** The title of the screen. */
  readonly screen: string;
  /** What it is for, and that a map is needed first. */
  readonly words: string;
  readonly example: string;
}

/** A screen that shows something of a map, where there is none. */
export function NoMapYet({ view, screen, words, example }: NoMapYetProps) {
  return (
    <FlowFrame title={screen} view={view}>
      <EmptyState
        title={words}
        example={example}
        action={
          <Button variant="primary" keyHint="mod+n" onPress={() => void runCommand('map.new')}>
            New flow map
          </Button>
        }
      />
    </FlowFrame>
  );
}
