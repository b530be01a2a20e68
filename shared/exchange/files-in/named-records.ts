import type { DecisionRecord } from '../../model/decision-record';
import type { DecisionReference, ForeignDecision } from '../decisions-in/foreign-decision';

/** The records of a team and of a folder by what files call them: by path, by the file's name alone, or by number. */
export class NamedRecords {
  private readonly byPath = new Map<string, DecisionRecord>();
  /** By a file's name or a number without its folder: null where several have it. */
  private readonly byName = new Map<string | number, DecisionRecord | null>();
  /** By number within each folder. */
  private readonly inFolder = new Map<string, DecisionRecord>();

  /** One that is in the workspace already, by the name that its file would have. */
  addThere(fileName: string, record: DecisionRecord): void {
    this.byPath.set(fileName, record);
    this.byName.set(fileName, record);
    this.byName.set(record.number, record);
  }

  /** The record of a file; what its folder calls it goes before what others do. */
  add({ fileName, number }: ForeignDecision, record: DecisionRecord): void {
    this.byPath.set(fileName, record);
    this.addAlone(fileName.slice(folderOf(fileName).length).replace(/^\//, ''), record);
    if (number === null) return;
    this.addAlone(number, record);
    const here = `${folderOf(fileName)}/${number}`;
    if (!this.inFolder.has(here)) this.inFolder.set(here, record);
  }

  private addAlone(name: string | number, record: DecisionRecord): void {
    const known = this.byName.get(name);
    this.byName.set(name, known === undefined || known === record ? record : null);
  }

  /** What a file names. What several could be is none of them, unless it is in the same folder. */
  find({ fileName, path, number }: DecisionReference, from: string): DecisionRecord | undefined {
    const folder = folderOf(from);
    const byFile =
      fileName === null || path === null
        ? undefined
        : (this.byPath.get(joined(folder, path)) ??
          this.byPath.get(joined(folder, fileName)) ??
          this.byName.get(fileName));
    if (byFile) return byFile;
    if (number === null) return undefined;
    return this.inFolder.get(`${folder}/${number}`) ?? this.byName.get(number) ?? undefined;
  }
}

/** The folder of a file, empty for one that lies in none. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A path seen from a folder, without steps up and on the spot; what leads out of it all goes on from there. */
function joined(folder: string, path: string): string {
  const steps: string[] = path.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
