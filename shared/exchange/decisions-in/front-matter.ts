/** What stands before a document between two lines of dashes: names and their values, lists joined by commas. */
export type FrontMatter = ReadonlyMap<string, string>;

const FRONT = /^---[ \t]*\n([\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Parts a document from its front matter. What is no plain list of names and values in there is skipped: it isn't ours to read. */
export function splitFrontMatter(text: string): {
  readonly front: FrontMatter | null;
  readonly body: string;
} {
  const found = FRONT.exec(text);
  if (!found) return { front: null, body: text };
  return { front: readFront(found[1] ?? ''), body: text.slice(found[0].length) };
}

function readFront(yaml: string): FrontMatter {
  const values = new Map<string, string>();
  let name: string | null = null;
  for (const line of yaml.split('\n')) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const entry = /^([A-Za-z][\w -]*?)\s*:(?:\s+(.*)|\s*)$/.exec(line);
    if (entry) {
      name = (entry[1] ?? '').toLowerCase();
      const value = entry[2]?.trim() ?? '';
      values.set(name, /^[|>][-+\d]*$/.test(value) ? '' : readValue(value));
    } else if (name !== null && /^\s+\S|^-\s/.test(line)) {
      const more = readValue(line.trim().replace(/^-\s+/, ''));
      const before = values.get(name) ?? '';
      const isItem = /^\s*-\s/.test(line);
      values.set(name, [before, more].filter((part) => part !== '').join(isItem ? ', ' : ' '));
    }
  }
  return values;
}

function readValue(raw: string): string {
  const list = /^\[(.*)\](?:\s+#.*)?$/.exec(raw);
  if (list && !raw.startsWith('[[')) {
    const items = list[1]?.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+/g) ?? [];
    return items.map((item) => readScalar(item.trim())).join(', ');
  }
  return readScalar(raw);
}

function readScalar(raw: string): string {
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(raw)?.[1];
  if (double !== undefined) return double.replace(/\\(u[\da-f]{4}|x[\da-f]{2}|.)/gi, unescaped);
  const single = /^'((?:[^']|'')*)'/.exec(raw)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  const plain = raw.replace(/\s+#.*$/, '');
  return /^(?:null|~)$/i.test(plain) ? '' : plain;
}

function unescaped(_whole: string, sign: string): string {
  if (/^[ux][\da-f]/i.test(sign)) return String.fromCharCode(Number.parseInt(sign.slice(1), 16));
  if (sign === 'n') return '\n';
  return sign === 't' ? '\t' : sign;
}
