/** The name under which the workspace lies in the browser's storage. */
export const DATABASE_NAME = 'throughline';
