import type { ColumnDraft } from './own-formats';

export type FormatKey =
  | 'start-stop-continue'
  | 'four-ls'
  | 'sailboat'
  | 'mad-sad-glad'
  | 'starfish'
  | 'daki'
  | 'lean-coffee'
  | 'timeline'
  | 'five-whys';

/** A way to hold a retrospective: the columns and what they ask. */
export interface Format {
  readonly key: FormatKey;
  readonly name: string;
  /** When to take it, in one sentence. */
  readonly purpose: string;
  readonly columns: readonly ColumnDraft[];
  /** Minutes for one topic, where the format sets them. */
  readonly topicMinutes?: { readonly least: number; readonly most: number };
}

/** The formats that come with the app, the plainest first. */
export const formats: readonly Format[] = [
  {
    key: 'start-stop-continue',
    name: 'Start Stop Continue',
    purpose: 'When you want changes more than talk: each note is already half an action.',
    columns: [
      { title: 'Start', hint: 'What should we begin to do?' },
      { title: 'Stop', hint: 'What costs us more than it gives?' },
      { title: 'Continue', hint: 'What works, and would be missed?' },
    ],
  },
  {
    key: 'four-ls',
    name: '4Ls',
    purpose: 'When something is behind you, a release or a quarter, and you look at the whole of it.',
    columns: [
      { title: 'Liked', hint: 'What was good to be part of?' },
      { title: 'Learned', hint: 'What do we know now that we did not know before?' },
      { title: 'Lacked', hint: 'What did we have to do without?' },
      { title: 'Longed for', hint: 'What do we wish we had had?' },
    ],
  },
  {
    key: 'sailboat',
    name: 'Sailboat',
    purpose: 'When there is a goal ahead and you ask what helps, what slows you and what could sink it.',
    columns: [
      { title: 'Wind', hint: 'What carries us forward?' },
      { title: 'Anchors', hint: 'What holds us back?' },
      { title: 'Rocks', hint: 'What could we run into?' },
      { title: 'Island', hint: 'Where do we want to arrive?' },
    ],
  },
  {
    key: 'mad-sad-glad',
    name: 'Mad Sad Glad',
    purpose: 'When the mood needs air before any fact does.',
    columns: [
      { title: 'Mad', hint: 'What makes work harder than it has to be?' },
      { title: 'Sad', hint: 'What let us down?' },
      { title: 'Glad', hint: 'What made a day better?' },
    ],
  },
  {
    key: 'starfish',
    name: 'Starfish',
    purpose: 'When your habits are fair and want tuning: not only on or off, but more and less.',
    columns: [
      { title: 'Keep', hint: 'What is right as it is?' },
      { title: 'Less of', hint: 'What takes more than it is worth?' },
      { title: 'More of', hint: 'What helps, and happens too rarely?' },
      { title: 'Stop', hint: 'What helps nobody?' },
      { title: 'Start', hint: 'What have we not tried?' },
    ],
  },
  {
    key: 'daki',
    name: 'DAKI',
    purpose: 'When you go through the way you work, practice by practice, and decide on each.',
    columns: [
      { title: 'Drop', hint: 'Which practice has had its day?' },
      { title: 'Add', hint: 'Which one do we miss?' },
      { title: 'Keep', hint: 'Which one earns its place?' },
      { title: 'Improve', hint: 'Which one is right in idea and wrong in form?' },
    ],
  },
  {
    key: 'lean-coffee',
    name: 'Lean Coffee',
    purpose:
      'When nobody set an agenda: the team brings topics, votes, and talks about each for a few minutes.',
    columns: [
      { title: 'To discuss', hint: 'What should we talk about?' },
      {
        title: 'Discussing',
        hint: 'One topic at a time. When the time is up: thumbs up goes on, thumbs down goes over.',
      },
      { title: 'Done', hint: 'Talked about, with what came out of it.' },
    ],
    topicMinutes: { least: 5, most: 8 },
  },
  {
    key: 'timeline',
    name: 'Timeline',
    purpose: 'When people remember different parts: first what happened and when, then what to make of it.',
    columns: [
      { title: 'Earlier', hint: 'How did it begin, and with what expectations?' },
      { title: 'In the middle', hint: 'What happened on the way?' },
      { title: 'Later', hint: 'How did it end, and what has changed since?' },
    ],
  },
  {
    key: 'five-whys',
    name: 'Five Whys',
    purpose:
      'When one problem keeps coming back: ask what made it possible, and how, and let the answers branch.',
    columns: [
      { title: 'Problem', hint: 'What happened, and what did it cost?' },
      { title: 'Why 1', hint: 'What made that possible? How did it come about?' },
      { title: 'Why 2', hint: 'And what made that possible? There can be several answers.' },
      { title: 'Why 3', hint: 'How did that come about? Which conditions were there?' },
      { title: 'Why 4', hint: 'What in the way we work lets that be?' },
      { title: 'Why 5', hint: 'Where could we change something that would have held?' },
    ],
  },
];

/** The format that a retrospective was started from, by the name it keeps; nothing for own columns. */
export function formatByName(name: string): Format | undefined {
  return formats.find((format) => format.name === name);
}
