import { cleanLine } from '../../kernel/clean-text';
import { err, ok, type Result } from '../../kernel/result';
import type { LeftBehind } from '../foreign/left-behind';
import { DecisionWriter } from './decision-writer';
import { fillNygardContext } from './fill-nygard';
import { fillSection } from './fill-section';
import type { ForeignDecision } from './foreign-decision';
import { type FrontMatter, splitFrontMatter } from './front-matter';
import { outlineOf, type Section } from './outline';
import { plainOf, trimBlanks } from './plain-text';
import { type Role, roleOf } from './roles';
import { numberIn } from './status';

const frontNames: Readonly<
  Record<string, 'status' | 'date' | 'decidedBy' | 'consulted' | 'informed' | 'title'>
> = {
  status: 'status',
  date: 'date',
  title: 'title',
  'decision-makers': 'decidedBy',
  deciders: 'decidedBy',
  consulted: 'consulted',
  informed: 'informed',
};

/** Roles that only a decision has; a letter may have a context, too. */
const telling: readonly Role[] = ['outcome', 'status', 'options', 'drivers', 'pros', 'consequences'];

/**
 * Reads one file of a decision record, MADR of any age or Nygard. Little is required: a title and a part of a decision.
 * @param path the file's name, with the folders below the one that was picked
 * @returns why it is none, as half a sentence
 */
export function readDecision(
  path: string,
  text: string,
  behind: LeftBehind,
): Result<ForeignDecision, string> {
  const fileName = path.split('/').at(-1) ?? path;
  const { front, body } = splitFrontMatter(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const outline = outlineOf(body);
  const [first, ...rest] = outline.sections;
  const rawTitle =
    first === undefined || roleOf(first.heading) !== null ? (front?.get('title') ?? '') : first.heading;
  const sections = first !== undefined && rawTitle === first.heading ? rest : outline.sections;
  const roles = sections.map(({ heading }) => roleOf(heading));
  if (!isDecision(roles, front))
    return err('It is no decision record: it has no status, no decision and no options');
  if (isTemplate(fileName, rawTitle)) return err('It is a template');
  const isNygard =
    front === null && roles.includes('status') && !roles.includes('options') && !roles.includes('pros');
  const { number, title } = titleOf(rawTitle, numberIn(fileName), isNygard);
  if (title === '') return err('It has no title');

  const draft = new DecisionWriter(path, title, behind);
  if (front) takeFront(front, draft);
  takePreamble([...outline.before, ...(sections === rest ? (first?.lines ?? []) : [])], draft);
  fillAll(sections, draft, isNygard);
  if (outline.comments > 0) {
    behind.leaveOutMany(
      outline.comments,
      [`comment of ${path}`, `comments of ${path}`],
      'Comments are for whoever writes the file',
    );
  }
  return ok(draft.finish(isNygard ? 'nygard' : 'madr', number));
}

function isDecision(roles: readonly (Role | null)[], front: FrontMatter | null): boolean {
  const count = telling.filter((role) => roles.includes(role)).length;
  return count > 1 || (count === 1 && (roles.includes('context') || front?.has('status') === true));
}

/** Each part under its heading; what stands under a heading of the writer's own goes on with what it stands in. */
function fillAll(sections: readonly Section[], draft: DecisionWriter, isNygard: boolean): void {
  const base = Math.min(...sections.map(({ level }) => level));
  let role: Role | null = null;
  for (const section of sections) {
    const own = roleOf(section.heading);
    const isInside = section.level > base;
    if (own !== null && !(isInside && role === 'pros' && own !== 'good' && own !== 'bad')) {
      if (!isInside || role === null) role = own;
      if (own === 'context' && isNygard) fillNygardContext(section, draft);
      else fillSection(own, section, draft);
    } else if (isInside && role === 'pros') draft.aboutOption(plainOf(section.heading), section);
    else {
      draft.ownPart(isInside ? role : null, plainOf(section.heading), section);
      if (!isInside) role = null;
    }
  }
}

function takeFront(front: FrontMatter, draft: DecisionWriter): void {
  for (const [name, value] of front) {
    const field = frontNames[name];
    if (value === '' || field === 'title') continue;
    if (field === undefined) draft.leaveOut(`"${cleanLine(name)}"`, 'A decision record has no such field');
    else draft.meta(field, value);
  }
}

/** Lines before the first heading, as "Date: 2026-01-02" or "* Deciders: Ana, Ben"; what says nothing of the kind begins the context. */
function takePreamble(lines: readonly string[], draft: DecisionWriter): void {
  const others: string[] = [];
  for (const line of lines) {
    const found =
      /^[ \t]*(?:[-*+][ \t]+)?[*_]{0,3}([A-Za-z][A-Za-z -]{1,30}?)[*_]{0,3}:[*_]{0,3}(?:[ \t]+(.*))?$/.exec(
        line,
      );
    const name = (found?.[1] ?? '').toLowerCase().replaceAll(' ', '-');
    const value = trimBlanks(found?.[2] ?? '');
    const field = name === 'decided-by' ? 'decidedBy' : frontNames[name];
    if (field !== undefined && field !== 'title')
      draft.meta(field, field === 'status' ? value : plainOf(value));
    else if (name === 'technical-story') draft.more(plainOf(trimBlanks(line)));
    else others.push(line);
  }
  draft.context(others);
}

function isTemplate(fileName: string, rawTitle: string): boolean {
  const title = rawTitle.replaceAll('\\', '');
  return /(?:^|[-_.])template(?:[-_.]|$)/i.test(fileName) || /^(?:\{.*\}|\[short title.*\])$/i.test(title);
}

/** The number and the words of a title: "7. Use x", "ADR-007: Use x". */
function titleOf(
  raw: string,
  fromFile: number | null,
  isNygard: boolean,
): { readonly number: number | null; readonly title: string } {
  const numbered = /^(?:\[?adr[-_ #]*0*(\d{1,4})\]?|0*(\d{1,4})(?=[.:)]))[ \t]*[.:)–—-]?[ \t]+(\S.*)$/i.exec(
    raw,
  );
  const number = Number(numbered?.[1] ?? numbered?.[2] ?? 0);
  const counts = numbered !== null && number >= 1 && (isNygard || fromFile === null || fromFile === number);
  return {
    number: fromFile ?? (counts ? number : null),
    title: cleanLine(plainOf(counts ? (numbered[3] ?? '') : raw)),
  };
}
