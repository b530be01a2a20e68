import * as z from 'zod/mini';
import { id } from './fields';

/** In which meeting something was decided or promised, and what it came from: the fields of a decision and of an action. */
export const saidIn = {
  /** The retrospective, and the note or group it came from. */
  retroId: z._default(z.nullable(id), null),
  topicId: z._default(z.nullable(id), null),
  /** The planning meeting, and the initiative it belongs to. */
  planningId: z._default(z.nullable(id), null),
  initiativeId: z._default(z.nullable(id), null),
  /** The flow map of the mapping meeting. */
  mapId: z._default(z.nullable(id), null),
};
