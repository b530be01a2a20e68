import FileText from 'lucide-react/icons/file-text';
import GitCompareArrows from 'lucide-react/icons/git-compare-arrows';
import { Button } from '@/ui/button';
import { runCommand } from '@/ui/commands/commands';
import { goInFlow } from '../flow-route';
import { MapPictureMenu } from '../pictures/map-picture-menu';

/** What can be done with a map as a whole, at the end of the line over it. */
export function MapTools({ mapId, isFrozen }: { readonly mapId: string; readonly isFrozen: boolean }) {
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon={GitCompareArrows}
        onPress={() => goInFlow({ at: 'compare', mapId })}
      >
        Compare
      </Button>
      <Button size="small" variant="quiet" icon={FileText} onPress={() => goInFlow({ at: 'page', mapId })}>
        Page
      </Button>
      {isFrozen ? null : (
        <Button size="small" variant="quiet" onPress={() => void runCommand('map.halving')}>
          Halve each
        </Button>
      )}
      <MapPictureMenu mapId={mapId} />
    </>
  );
}
