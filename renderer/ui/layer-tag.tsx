import { type Layer, layerNames } from '@shared/model/layer';
import { Chip } from './chip';
import { layerIcons } from './icons';

/** A layer of the system by icon, word and colour. */
export function LayerTag({ layer, onPress }: { layer: Layer; onPress?: () => void }) {
  return (
    <Chip icon={layerIcons[layer]} tone={layer} {...(onPress === undefined ? {} : { onPress })}>
      {layerNames[layer]}
    </Chip>
  );
}
