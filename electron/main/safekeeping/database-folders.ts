/** The folders in which Chromium keeps the IndexedDB of `app://throughline`, below the profile: its records, and large values. */
export const databaseFolders = [
  'IndexedDB/app_throughline_0.indexeddb.leveldb',
  'IndexedDB/app_throughline_0.indexeddb.blob',
] as const;
