import { err, ok, type Result } from '../../kernel/result';
import type { ImportError } from '../import-error';
import { placeOf, shown } from '../json-problems';
import { behindBlanks, JSON_NUMBER, JSON_WORD } from '../json-tokens';
import type { Reading } from '../reading';

/** How deep the files of other programs may be nested, and how many lists and objects may be in one. */
export const foreignJsonLimits = { depth: 64, containers: 3_000_000 } as const;

/** After so many values it pauses. */
const VALUES_IN_ONE_GO = 2_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside quotes
const SPECIAL = /[\\\u0000-\u001f]/;

type Open =
  | { readonly kind: 'list'; readonly list: unknown[] }
  | { readonly kind: 'object'; readonly object: Record<string, unknown>; name: string };

/** A value of a text, and where the text goes on behind it and its blanks. */
export interface ParsedJson {
  readonly value: unknown;
  readonly end: number;
}

/**
 * Reads one JSON value of a text, in parts, where `JSON.parse` would hold everything up until it is done. It is as strict, but for
 * two things: of a field that is named twice the last counts, and one named `__proto__` is left out.
 * @param start where the value begins
 */
export function* parsingJson(text: string, start = 0): Reading<Result<ParsedJson, ImportError>> {
  const parser = new JsonParser(text, start);
  for (let count = 1; ; count += 1) {
    const step = parser.step();
    if (step !== 'more') return step;
    if (count % VALUES_IN_ONE_GO === 0) yield parser.at / Math.max(1, text.length);
  }
}

class Malformed {
  constructor(
    readonly at: number,
    readonly wanted: string,
  ) {}
}

class JsonParser {
  private readonly open: Open[] = [];
  private containers = 0;

  constructor(
    private readonly text: string,
    public at: number,
  ) {}

  /** Reads one value, or the opening of one that holds others, and closes what ends behind it. */
  step(): 'more' | Result<ParsedJson, ImportError> {
    try {
      this.blanks();
      const code = this.text.charCodeAt(this.at);
      if (code === 0x7b || code === 0x5b) return this.opening(code === 0x7b);
      return this.close(this.scalar(code));
    } catch (error) {
      if (error instanceof Malformed) return err(malformed(this.text, error));
      throw error;
    }
  }

  private opening(isObject: boolean): 'more' | Result<ParsedJson, ImportError> {
    this.containers += 1;
    if (this.open.length >= foreignJsonLimits.depth) return err(tooDeep(this.text, this.at));
    if (this.containers > foreignJsonLimits.containers) return err(tooMuch());
    this.at += 1;
    this.blanks();
    if (isObject) {
      if (this.takes(0x7d)) return this.close({});
      this.open.push({ kind: 'object', object: {}, name: this.name() });
    } else {
      if (this.takes(0x5d)) return this.close([]);
      this.open.push({ kind: 'list', list: [] });
    }
    return 'more';
  }

  /** Puts a whole value where it belongs, and whatever is whole with it. */
  private close(whole: unknown): 'more' | Result<ParsedJson, ImportError> {
    let value = whole;
    for (;;) {
      const container = this.open.at(-1);
      this.blanks();
      if (container === undefined) return ok({ value, end: this.at });
      if (container.kind === 'list') container.list.push(value);
      else if (container.name !== '__proto__') container.object[container.name] = value;
      if (this.takes(0x2c)) {
        this.blanks();
        if (container.kind === 'object') container.name = this.name();
        return 'more';
      }
      const isObject = container.kind === 'object';
      if (!this.takes(isObject ? 0x7d : 0x5d)) {
        throw new Malformed(this.at, isObject ? 'a comma or }' : 'a comma or ]');
      }
      this.open.pop();
      value = isObject ? container.object : container.list;
    }
  }

  private name(): string {
    if (this.text.charCodeAt(this.at) !== 0x22) throw new Malformed(this.at, 'the name of a field in quotes');
    const name = this.quoted();
    this.blanks();
    if (!this.takes(0x3a)) throw new Malformed(this.at, 'a colon');
    return name;
  }

  private scalar(code: number): unknown {
    if (code === 0x22) return this.quoted();
    for (const form of [JSON_NUMBER, JSON_WORD]) {
      form.lastIndex = this.at;
      const found = form.exec(this.text)?.[0];
      if (found === undefined) continue;
      this.at += found.length;
      return JSON.parse(found) as unknown;
    }
    throw new Malformed(this.at, 'a value');
  }

  private quoted(): string {
    const start = this.at;
    let end = this.text.indexOf('"', start + 1);
    while (end !== -1 && isEscaped(this.text, end)) end = this.text.indexOf('"', end + 1);
    if (end === -1) throw new Malformed(this.text.length, 'the end of the quotes');
    this.at = end + 1;
    const raw = this.text.slice(start + 1, end);
    if (!SPECIAL.test(raw)) return raw;
    try {
      return JSON.parse(`"${raw}"`) as string;
    } catch {
      throw new Malformed(start, 'text without line breaks and unknown escapes');
    }
  }

  private takes(code: number): boolean {
    if (this.text.charCodeAt(this.at) !== code) return false;
    this.at += 1;
    return true;
  }

  private blanks(): void {
    this.at = behindBlanks(this.text, this.at);
  }
}

/** Whether a quotation mark stands behind an odd number of backslashes. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === 0x5c) first -= 1;
  return (at - first) % 2 === 1;
}

function malformed(text: string, { at, wanted }: Malformed): ImportError {
  if (at >= text.trimEnd().length) {
    const { line } = placeOf(text, text.trimEnd().length);
    const message = `The file is cut short: it stops in line ${line}, before its end. Export it there again.`;
    return { code: 'truncated', line, message };
  }
  const { line, column } = placeOf(text, at);
  const where = `line ${line}, column ${column}`;
  const message = `The file isn't whole JSON: ${where} has ${shown(text, at)} where ${wanted} should be. Export it there again.`;
  return { code: 'not-json', line, column, message };
}

function tooDeep(text: string, at: number): ImportError {
  const { line, column } = placeOf(text, at);
  const message = `The file is nested more than ${foreignJsonLimits.depth} levels deep at line ${line}, column ${column}, which no board is.`;
  return { code: 'too-deep', line, column, message };
}

function tooMuch(): ImportError {
  return {
    code: 'too-complex',
    message: 'The file holds more than can be read at once. Archive there what is old, and export it again.',
  };
}
