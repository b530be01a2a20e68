import { Chip } from './chip';
import { layerIcons } from './icons';

export type LayerName = keyof typeof layerIcons;

/** The words of the four layers, everywhere the same. */
export const layerWords: Record<LayerName, string> = {
  inputs: 'Inputs',
  transformation: 'Transformation',
  outputs: 'Outputs',
  feedback: 'Feedback loops',
};

/** A layer of the system by icon, word and colour. */
export function LayerTag({ layer, onPress }: { layer: LayerName; onPress?: () => void }) {
  return (
    <Chip icon={layerIcons[layer]} tone={layer} {...(onPress === undefined ? {} : { onPress })}>
      {layerWords[layer]}
    </Chip>
  );
}
