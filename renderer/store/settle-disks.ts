import { shortenLog } from '@/db/shorten-log';
import { settleSaving } from './workspace-store';

/**
 * Has all written that is to be written, and leaves the disk so that the next start finds it soon. It never throws.
 * @param isLogLong whether the browser keeps much of the database in its log
 * @returns whether all is on disk
 */
export async function settleDisks(isLogLong: boolean): Promise<boolean> {
  const isSaved = await settleSaving().catch(() => false);
  // Where something couldn't be written, the disk is left alone.
  if (isSaved && isLogLong) await shortenLog().catch((error: unknown) => console.error(error));
  return isSaved;
}
