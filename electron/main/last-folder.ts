import { app } from 'electron';

let folder: string | null = null;

/** The folder of what was last saved, opened or picked in this run: the next dialog starts there. */
export const lastFolder = {
  get: (): string => folder ?? app.getPath('documents'),
  set: (path: string): void => {
    folder = path;
  },
};
