import * as z from 'zod/mini';

/** The four layers of the system that produces software, in the order in which work passes them. */
export const layers = ['inputs', 'transformation', 'outputs', 'feedback'] as const;

/** The layer that a note, a group, a decision or an action is filed under. */
export const layer = z.enum(layers);

export type Layer = z.infer<typeof layer>;

/** What each layer is called on the screen and in exports. */
export const layerNames: Readonly<Record<Layer, string>> = {
  inputs: 'Inputs',
  transformation: 'Transformation',
  outputs: 'Outputs',
  feedback: 'Feedback loops',
};
