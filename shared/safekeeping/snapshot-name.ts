import { isInstant } from '../kernel/calendar-date';

/** Why a snapshot was taken. */
export const snapshotReasons = ['settled', 'quit', 'import', 'restore', 'migration', 'rebuild'] as const;

export type SnapshotReason = (typeof snapshotReasons)[number];

/** A snapshot, as far as its name tells: the file itself is plainly the export's format. */
export interface SnapshotInfo {
  /** The name of the file. */
  readonly id: string;
  readonly sequence: number;
  /** When the workspace in it was last changed, as an instant. */
  readonly at: string;
  /** How many records are in it, over all tables. */
  readonly total: number;
  /** The CRC-32 of the file's bytes, eight hexadecimal digits. */
  readonly checksum: string;
  readonly sizeInBytes: number;
  readonly reason: SnapshotReason;
}

/** A snapshot as its name tells it; whether the file is whole is still unknown. */
export type NamedSnapshot = Omit<SnapshotInfo, 'sizeInBytes'>;

const FORM =
  /^snapshot-(\d{12,16})-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-(\d{1,10})-([0-9a-f]{8})-([a-z]+)\.json$/;

/** The name of a snapshot's file, which holds all that the list needs. Names sort by sequence. */
export function snapshotName({
  sequence,
  at,
  total,
  checksum,
  reason,
}: Omit<SnapshotInfo, 'id' | 'sizeInBytes'>): string {
  const stamp = `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  return `snapshot-${String(sequence).padStart(12, '0')}-${stamp}-${total}-${checksum}-${reason}.json`;
}

/** What a name tells, or null when it isn't one that `snapshotName` gives. */
export function parseSnapshotName(name: string): NamedSnapshot | null {
  const parts = FORM.exec(name);
  if (!parts) return null;
  const [, sequence = '', year, month, day, hour, minute, second, total = '', checksum = '', reason] = parts;
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const known = snapshotReasons.find((each) => each === reason);
  const counted = Number(sequence);
  if (known === undefined || !isInstant(at) || !Number.isSafeInteger(counted)) return null;
  const info = { sequence: counted, at, total: Number(total), checksum, reason: known };
  // One snapshot has one name: "0007" records isn't another way to write 7.
  return snapshotName(info) === name ? { id: name, ...info } : null;
}
