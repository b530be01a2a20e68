import type { FlowMap } from '@shared/model/flow-map';
import type { Command } from '@/ui/commands/commands';
import { flowScreen } from '../flow-store';
import { whyFrozen } from '../flow-words';

const section = 'Flow map';

/**
 * The commands that write down a decision or an action of a mapping meeting.
 * @param open shows the place where they are written, where it isn't there all the time
 */
export function outcomeCommands(map: FlowMap, open: () => void): Command[] {
  const whyNot = () => whyFrozen(map);
  const write = (kind: 'new-decision' | 'new-action') => () => {
    flowScreen.setState({ editing: { kind } });
    open();
  };
  return [
    {
      id: 'decision.new',
      title: 'New decision of the mapping meeting',
      section,
      keys: 'd',
      hint: 'decision',
      whyNot,
      run: write('new-decision'),
    },
    {
      id: 'action.new',
      title: 'New action of the mapping meeting',
      section,
      keys: 'a',
      hint: 'action',
      whyNot,
      run: write('new-action'),
    },
  ];
}
