const sentences: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'Your share of the disk is full.',
  EACCES: 'You are not allowed to write or read there.',
  EPERM: 'You are not allowed to write or read there.',
  EROFS: 'That disk can only be read.',
  ENOENT: 'The file or its folder is no longer there.',
  ENOTDIR: 'The folder is no longer there.',
  EISDIR: 'That is a folder, not a file.',
  EBUSY: 'Another program is using the file.',
  ENAMETOOLONG: 'The name is too long.',
  EIO: 'The disk reports a fault.',
};

/** A sentence for a person, from an error of the file system. */
export function fileErrorSentence(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return sentences[code] ?? `The system reports: ${error instanceof Error ? error.message : String(error)}`;
}
