/** So many steps fill a screen: what stands below more of them isn't seen when a map opens. */
export const SCREENFUL = 20;
