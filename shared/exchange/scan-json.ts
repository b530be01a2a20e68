import { err, ok, type Result } from '../kernel/result';
import { type ImportError, importLimits } from './import-error';
import * as problem from './json-problems';
import { behindBlanks, JSON_NUMBER, JSON_WORD } from './json-tokens';

/** Names that JavaScript treats in its own way: they have no place in a file, however they are spelt. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Reads through a JSON text without building anything, so that what comes after may trust `JSON.parse` with it: the text is
 * whole and well formed, not too deep and not too much, no field is named twice or by a forbidden name. The first
 * problem found is the answer, with its line and column.
 */
export function scanJson(text: string): Result<null, ImportError> {
  return new JsonScanner(text).run();
}

/** What is open around the place that is read: an object with the names seen in it, or a list. */
type Container = { readonly kind: 'object'; readonly names: Set<string> } | { readonly kind: 'list' };

class JsonScanner {
  private at = 0;
  private values = 0;
  private containers = 0;
  private readonly open: Container[] = [];

  constructor(private readonly text: string) {}

  run(): Result<null, ImportError> {
    for (;;) {
      const error = this.value();
      if (error) return err(error);
      const after = this.afterValue();
      if (after === 'end') return ok(null);
      if (after !== 'more') return err(after);
    }
  }

  /** Reads one value; of a container only its opening and, in an object, the first name. */
  private value(): ImportError | null {
    this.blanks();
    this.values += 1;
    if (this.values > importLimits.values) return problem.tooMuch(this.text, this.at);
    const code = this.text.charCodeAt(this.at);
    if (code === QUOTE) return this.string();
    if (code === 0x7b || code === 0x5b) return this.opening(code === 0x7b);
    return this.scalar();
  }

  private opening(isObject: boolean): ImportError | null {
    this.containers += 1;
    if (this.open.length >= importLimits.depth) return problem.tooDeep(this.text, this.at);
    if (this.containers > importLimits.containers) return problem.tooMuch(this.text, this.at);
    this.at += 1;
    this.open.push(isObject ? { kind: 'object', names: new Set() } : { kind: 'list' });
    this.blanks();
    // An empty container is a value that has ended: its closing is left to `afterValue`.
    if (this.text.charCodeAt(this.at) === (isObject ? 0x7d : 0x5d)) return null;
    if (isObject) return this.name() ?? this.value();
    return this.value();
  }

  /** Goes on after a value: closes what ends here, and reads the comma and the name before the next value. */
  private afterValue(): 'more' | 'end' | ImportError {
    for (;;) {
      this.blanks();
      const container = this.open.at(-1);
      if (!container) return this.at >= this.text.length ? 'end' : problem.afterTheEnd(this.text, this.at);
      const code = this.text.charCodeAt(this.at);
      if (code === (container.kind === 'object' ? 0x7d : 0x5d)) {
        this.at += 1;
        this.open.pop();
        continue;
      }
      if (code !== 0x2c) {
        return problem.unexpected(
          this.text,
          this.at,
          container.kind === 'object' ? 'a comma or }' : 'a comma or ]',
        );
      }
      this.at += 1;
      if (container.kind === 'list') return 'more';
      return this.name() ?? 'more';
    }
  }

  /** Reads the name of a field and the colon. */
  private name(): ImportError | null {
    this.blanks();
    const start = this.at;
    if (this.text.charCodeAt(start) !== QUOTE)
      return problem.unexpected(this.text, start, 'the name of a field in quotes');
    const error = this.string();
    if (error) return error;
    const raw = this.text.slice(start, this.at);
    const name = raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
    if (FORBIDDEN.has(name)) return problem.forbiddenName(this.text, start, name);
    const container = this.open.at(-1);
    if (container?.kind === 'object') {
      if (container.names.has(name)) return problem.nameTwice(this.text, start, name);
      container.names.add(name);
      if (container.names.size > importLimits.fields) return problem.tooMuch(this.text, start);
    }
    this.blanks();
    if (this.text.charCodeAt(this.at) !== 0x3a) return problem.unexpected(this.text, this.at, 'a colon');
    this.at += 1;
    return null;
  }

  private string(): ImportError | null {
    this.at += 1;
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === QUOTE) {
        this.at += 1;
        return null;
      }
      if (code === BACKSLASH) {
        ESCAPE.lastIndex = this.at;
        if (!ESCAPE.test(this.text)) return problem.unknownEscape(this.text, this.at);
        this.at = ESCAPE.lastIndex;
      } else if (code >= 0x20) {
        this.at += 1;
      } else {
        // NaN past the end: the string was never closed.
        return Number.isNaN(code)
          ? problem.truncated(this.text)
          : problem.controlCharacter(this.text, this.at);
      }
    }
  }

  private scalar(): ImportError | null {
    for (const form of [JSON_NUMBER, JSON_WORD]) {
      form.lastIndex = this.at;
      if (!form.test(this.text)) continue;
      this.at = form.lastIndex;
      return null;
    }
    return problem.unexpected(this.text, this.at, 'a value');
  }

  private blanks(): void {
    this.at = behindBlanks(this.text, this.at);
  }
}
