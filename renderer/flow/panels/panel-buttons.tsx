import type { ReactNode } from 'react';
import { Button } from '@/ui/button';
import { runCommand } from '@/ui/commands/commands';

export interface PanelButtonsProps {
  /** The commands that move what the panel is about, and delete it. */
  readonly move: string;
  readonly remove: string;
  /** Buttons before the two. */
  readonly children?: ReactNode;
}

/** What can be done with a thing on the map, at the end of its panel. */
export function PanelButtons({ move, remove, children }: PanelButtonsProps) {
  return (
    <>
      {children}
      <Button size="small" keyHint="m" onPress={() => void runCommand(move)}>
        Move to…
      </Button>
      <Button size="small" variant="danger" keyHint="delete" onPress={() => void runCommand(remove)}>
        Delete
      </Button>
    </>
  );
}
