/** What can be written down about deliveries. */
export type EnteredKind = 'deployment' | 'incident';
