/**
 * The version of the records. Raised with every change that an older version would not understand. It stands alone because the
 * main process asks for it, and the validators would cost it its start.
 */
export const RECORD_VERSION = 1;
