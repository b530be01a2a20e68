import type { Retro } from '@shared/model/retro';
import { useMemo } from 'react';
import { BecameList } from '@/line/became-list';
import { useWhatBecame } from '@/line/kept-lines';
import { Dialog } from '@/ui/dialog';

/** Looks back from a retrospective: what became of the topics of earlier ones, and of what blocks work. */
export function BecameDialog({ retro, onClose }: { readonly retro: Retro; readonly onClose: () => void }) {
  const became = useWhatBecame(retro.teamId);
  const pains = useMemo(() => {
    const earlier = became.filter(({ from }) => from.id !== retro.id);
    // What the room talked about comes first; what stands on the maps behind it.
    const ofRetros = earlier.filter(({ from }) => from.table === 'retro');
    return [...ofRetros, ...earlier.filter(({ from }) => from.table !== 'retro')];
  }, [became, retro.id]);
  return (
    <Dialog title="What became of it" size="large" isOpen onClose={onClose}>
      {pains.length === 0 ? (
        <p>No topic of an earlier retrospective was talked about yet.</p>
      ) : (
        <BecameList label="What became of it" pains={pains} />
      )}
    </Dialog>
  );
}
