/**
 * Counts how many characters and table entries a piece of work looks at, by standing in for the few built-in functions
 * that read text or a table. A clock would tell the same on a quiet machine only.
 */
export function countSteps(work: () => void): number {
  let steps = 0;
  const { charAt, indexOf, normalize } = String.prototype;
  const { exec } = RegExp.prototype;
  const setHas = Set.prototype.has;
  const mapGet = Map.prototype.get;

  String.prototype.charAt = function (this: string, place: number) {
    steps += 1;
    return charAt.call(this, place);
  };
  String.prototype.indexOf = function (this: string, wanted: string, from = 0) {
    const place = indexOf.call(this, wanted, from);
    steps += (place < 0 ? this.length : place) - from + 1;
    return place;
  };
  String.prototype.normalize = function (this: string, form?: string) {
    steps += this.length;
    return normalize.call(this, form);
  };
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    steps += (found === null ? text.length : found.index + found[0].length) - from + 1;
    return found;
  };
  Set.prototype.has = function (this: Set<unknown>, value: unknown) {
    steps += 1;
    return setHas.call(this, value);
  };
  Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown) {
    steps += 1;
    return mapGet.call(this, key);
  };
  try {
    work();
  } finally {
    Object.assign(String.prototype, { charAt, indexOf, normalize });
    RegExp.prototype.exec = exec;
    Set.prototype.has = setHas;
    Map.prototype.get = mapGet;
  }
  return steps;
}
