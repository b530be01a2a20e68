import Plus from 'lucide-react/icons/plus';
import { useEffect } from 'react';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { CsvImport } from '../csv/csv-import';
import { planScreen } from '../plan-store';
import { useBoardCommands } from './board-commands';

/** A plan in which nothing is: what it is for, and the one key that starts it. */
export function NothingYet({ teamId }: { teamId: string }) {
  useBoardCommands(teamId);
  // Escape from the first field takes the board away, and with it what had the keys.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) {
      document.querySelector<HTMLElement>('[data-first-initiative]')?.focus();
    }
  }, []);
  return (
    <EmptyState
      title="Two or three things at a time, chosen in front of everyone; the rest waits, with a reason and a day to look again."
      example="“One-click staging”, so that new people ship on their first day. Kim owns it, it has taken one of three slots for 12 days."
      action={
        <>
          <Button
            data-first-initiative=""
            variant="primary"
            icon={Plus}
            keyHint="n"
            onPress={() => planScreen.setState({ writingIn: 'candidate' })}
          >
            New initiative
          </Button>
          <CsvImport teamId={teamId} />
        </>
      }
    />
  );
}
