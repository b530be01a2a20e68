import { cleanLine, cleanText, shorten } from '../../kernel/clean-text';
import {
  type ArgumentSide,
  type DecisionArgument,
  type DecisionOption,
  decisionLimits,
} from '../../model/decision-record';
import { textLimits } from '../../model/fields';
import type { DecisionForm } from '../decision-files';
import type { LeftBehind } from '../foreign/left-behind';
import { argumentOf, becauseBehind, PLACEHOLDER } from './arguments';
import type { ForeignDecision, OptionDraft } from './foreign-decision';
import { type Block, blocksOf, type Section } from './outline';
import type { Role } from './roles';
import { dayIn, noStatus, readStatusLine, readSuccession } from './status';

/** What a text part of a record is made of: paragraphs, with an empty line between them. */
export type TextPart = 'context' | 'outcome' | 'confirmation' | 'more';

type MetaField = 'status' | 'date' | 'decidedBy' | 'consulted' | 'informed';

/** Puts a record together from the parts of a file, and tells what is too long, too much or without a place in a record. */
export class DecisionWriter {
  private readonly texts: Record<TextPart, string[]> = {
    context: [],
    outcome: [],
    confirmation: [],
    more: [],
  };
  private readonly names = { decidedBy: '', consulted: '', informed: '' };
  private readonly status = noStatus();
  private readonly drivers: string[] = [];
  private readonly consequences: DecisionArgument[] = [];
  private readonly options: OptionDraft[] = [];
  private readonly described = new Set<OptionDraft>();
  private date: string | null = null;
  private lookAgain: string | null = null;

  constructor(
    private readonly fileName: string,
    private readonly title: string,
    private readonly behind: LeftBehind,
  ) {}

  leaveOut(what: string, reason: string): void {
    this.behind.leaveOut(`${what} of ${this.fileName}`, reason);
  }

  meta(field: MetaField, value: string): void {
    if (field === 'status') readStatusLine(value, this.status);
    else if (field === 'date') {
      this.date = dayIn(value) ?? this.date;
      if (dayIn(value) === null && value !== '')
        this.leaveOut(`the date "${cleanLine(value)}"`, 'It is no day that can be read');
    } else this.names[field] = [this.names[field], cleanLine(value)].filter((part) => part !== '').join(', ');
  }

  statusLines(lines: readonly string[]): void {
    for (const line of lines) readStatusLine(line, this.status);
  }

  /** Takes a paragraph or an entry that says what took whose place. @returns whether it did */
  succession({ raw }: Block): boolean {
    return readSuccession(raw, this.status);
  }

  more(text: string): void {
    this.texts.more.push(text);
  }

  context(lines: readonly string[]): void {
    this.text('context', blocksOf(lines));
  }

  /** Paragraphs as they are, and entries of lists as lines. */
  text(part: TextPart, blocks: readonly Block[]): void {
    let items: string[] = [];
    const closeItems = () => {
      if (items.length > 0) this.texts[part].push(items.join('\n'));
      items = [];
    };
    for (const block of blocks) {
      if (block.kind === 'item') items.push(`- ${block.text}`);
      else {
        closeItems();
        const day = /^Look at this again on (\d{4}-\d{2}-\d{2})\.$/.exec(block.text)?.[1];
        if (day !== undefined && dayIn(day) !== null) this.lookAgain = day;
        else if (block.text !== PLACEHOLDER) this.texts[part].push(block.text);
      }
    }
    closeItems();
  }

  driver(text: string): void {
    if (text !== PLACEHOLDER) this.drivers.push(text);
  }

  consequence(text: string, side: ArgumentSide): void {
    const argument = argumentOf(text, side);
    if (argument) this.consequences.push(argument);
  }

  addOption(title: string): OptionDraft {
    const option: OptionDraft = { title, description: [], arguments: [] };
    this.options.push(option);
    return option;
  }

  /** What a part of its own says of an option, which may be named here for the first time. Two of one name come in their order. */
  aboutOption(title: string, section: Section): void {
    const line = cleanLine(title);
    const known = this.options.find(
      (option) => cleanLine(option.title) === line && !this.described.has(option),
    );
    const option = known ?? this.addOption(title);
    this.described.add(option);
    this.describe(option, blocksOf(section.lines));
  }

  /** What speaks for an option and against it, and what it is. */
  describe(option: OptionDraft, blocks: readonly Block[]): void {
    for (const { kind, text } of blocks) {
      const argument = kind === 'item' ? argumentOf(text, 'neutral') : null;
      if (argument) option.arguments.push(argument);
      else if (text !== PLACEHOLDER) option.description.push(text);
    }
  }

  /** A part under a heading of the writer's own: in the part that it stands in, or behind everything. */
  ownPart(inside: Role | null, heading: string, { lines }: Section): void {
    const part: TextPart =
      inside === 'context' || inside === 'outcome' || inside === 'confirmation' ? inside : 'more';
    const blocks = blocksOf(lines);
    if (cleanLine(heading) !== '') this.texts[part].push(cleanLine(heading));
    this.text(part, blocks);
  }

  finish(form: DecisionForm, number: number | null): ForeignDecision {
    const { status, fileName, behind } = this;
    for (const other of status.others) this.texts.more.push(`Status: ${other}`);
    const hasOutcome = this.texts.outcome.length > 0;
    if (status.status === null) {
      behind.change(
        `${fileName} has no status that is known here: it comes in as ${hasOutcome ? 'accepted' : 'proposed'}.`,
      );
    }
    const date = this.date ?? status.date;
    if (date === null) behind.change(`${fileName} has no date: it comes in with today's.`);
    const { options, chosen, outcome } = this.choice();
    return {
      fileName,
      form,
      number,
      fields: {
        title: this.fit(this.title, textLimits.title, 'The title', cleanLine),
        status: status.status ?? (hasOutcome ? 'accepted' : 'proposed'),
        ...(date === null ? {} : { date }),
        context: this.joined('context', 'The context'),
        drivers: this.lines(this.drivers, 'drivers'),
        options,
        chosen,
        outcome: this.fit(outcome, decisionLimits.text, 'The outcome', cleanText),
        consequences: this.arguments(this.consequences, 'consequences'),
        confirmation: this.joined('confirmation', 'The confirmation'),
        more: this.joined('more', 'What else it says'),
        decidedBy: this.fit(this.names.decidedBy, textLimits.title, 'Who decided', cleanLine),
        consulted: this.fit(this.names.consulted, textLimits.title, 'Who was asked', cleanLine),
        informed: this.fit(this.names.informed, textLimits.title, 'Who is told', cleanLine),
        lookAgain: this.lookAgain,
      },
      supersededBy: status.supersededBy,
      supersedes: status.supersedes,
    };
  }

  /** The options, which of them is taken, and why; a choice of something that isn't among them stays as it is written. */
  private choice() {
    const whole = this.texts.outcome.join('\n\n');
    const options = this.options.slice(0, decisionLimits.options);
    if (this.options.length > options.length) {
      this.leaveOut(
        `${this.options.length - options.length} options`,
        `A record has room for ${decisionLimits.options}`,
      );
    }
    const kept = options.map(
      (option): DecisionOption => ({
        title: this.fit(option.title, textLimits.title, 'An option', cleanLine),
        description: this.fit(option.description.join('\n\n'), decisionLimits.text, 'An option', cleanText),
        arguments: this.arguments(option.arguments, 'arguments of an option'),
      }),
    );
    const said = /^Chosen option:[ \t]*/i.exec(whole);
    if (!said) return { options: kept, chosen: null, outcome: whole };
    const rest = whole.slice(said[0].length);
    const found = options
      .map(({ title }, index) => ({ index, because: becauseBehind(rest, cleanLine(title)) }))
      .filter((one): one is { index: number; because: string } => one.because !== null)
      .sort((a, b) => a.because.length - b.because.length)[0];
    return found === undefined
      ? { options: kept, chosen: null, outcome: whole }
      : { options: kept, chosen: found.index, outcome: found.because };
  }

  private joined(part: TextPart, what: string): string {
    return this.fit(this.texts[part].join('\n\n'), decisionLimits.text, what, cleanText);
  }

  private lines(all: readonly string[], what: string): string[] {
    const kept = all.slice(0, decisionLimits.lines);
    if (all.length > kept.length)
      this.leaveOut(`${all.length - kept.length} ${what}`, `A list has room for ${decisionLimits.lines}`);
    return kept.map((line) => this.fit(line, decisionLimits.line, 'A line', cleanLine));
  }

  private arguments(all: readonly DecisionArgument[], what: string): DecisionArgument[] {
    const texts = this.lines(
      all.map(({ text }) => text),
      what,
    );
    return texts.map((text, index) => ({ side: all[index]?.side ?? 'neutral', text }));
  }

  private fit(text: string, limit: number, what: string, clean: (raw: string) => string): string {
    const whole = clean(text);
    if (whole.length > limit)
      this.behind.change(
        `${what} of ${this.fileName} is longer than ${limit.toLocaleString('en-GB')} characters and comes in shortened.`,
      );
    return shorten(whole, limit);
  }
}
