import { strToU8, zipSync } from 'fflate';

/** A board of Trello, with the traps of real files: no ids where none are needed, floats and ties, unknown colours, secrets. */
export const trelloBoard = {
  id: 'b1',
  name: 'Platform work',
  dateLastActivity: '2025-11-02T10:00:00.000Z',
  lists: [
    { id: 'l2', name: 'Doing', closed: false, pos: 65536.5, softLimit: 3 },
    { id: 'l1', name: 'Ideas', closed: false, pos: 1 },
    { id: 'l3', name: 'Done', closed: false, pos: 99999 },
    { id: 'l4', name: 'Old', closed: true, pos: 100000 },
  ],
  labels: [
    { id: 'la1', name: 'Debt', color: null },
    { id: 'la2', name: '', color: 'sky_dark' },
  ],
  members: [{ id: 'm1', fullName: 'Ana Ruiz', username: 'anaruiz' }],
  cards: [
    {
      id: 'c1',
      idList: 'l1',
      name: 'Pay by link',
      desc: 'So that **shops** without a till can sell.',
      closed: false,
      pos: 2,
      due: '2026-01-15T11:00:00.000Z',
      dueComplete: true,
      idLabels: ['la1', 'la2'],
      idMembers: ['m1', 'nobody'],
      idMembersVoted: ['m1', 'm2'],
      email: 'secret+address@boards.trello.com',
      attachments: [
        { name: 'Sketch', url: 'https://example.org/sketch' },
        { name: 'Script', url: 'javascript:alert(1)' },
      ],
      customFieldItems: [{ idCustomField: 'f1', value: { number: '8' } }],
    },
    { id: 'c2', idList: 'l1', name: 'Tie one', desc: '', closed: false, pos: 1 },
    { id: 'c3', idList: 'l1', name: 'Tie two', desc: '', closed: false, pos: 1 },
    { id: 'c4', idList: 'l2', name: 'Migrate the queue', desc: '', closed: false, pos: 'x' },
    { id: 'c5', idList: 'l3', name: 'Alerts by team', desc: '', closed: false, pos: 1 },
    { id: 'c6', idList: 'l2', name: 'Archived one', desc: '', closed: true, pos: 5 },
    { id: 'c7', idList: 'l4', name: 'In an archived list', desc: '', closed: false, pos: 5 },
    { id: 'c8', idList: 'gone', name: 'Without a list', desc: '', pos: 5 },
    { id: 'c9', idList: 'l1', name: 'A form', desc: '', isTemplate: true, pos: 9 },
    'not a card',
  ],
  customFields: [{ id: 'f1', name: 'Size', type: 'number' }],
  checklists: [
    {
      id: 'k1',
      idCard: 'c1',
      name: 'Steps',
      pos: 1,
      checkItems: [
        { name: 'Second', state: 'incomplete', pos: 20 },
        { name: 'First', state: 'complete', pos: 10 },
      ],
    },
  ],
  actions: [
    { type: 'updateCard', date: '2025-10-02T10:00:00.000Z', data: { card: { id: 'c1' } } },
    {
      type: 'commentCard',
      date: '2025-10-02T09:00:00.000Z',
      data: { card: { id: 'c1' }, text: 'Later word' },
      memberCreator: { fullName: 'Ana Ruiz' },
    },
    {
      type: 'commentCard',
      date: '2025-10-01T09:00:00.000Z',
      data: { card: { id: 'c1' }, text: 'First word' },
    },
  ],
};

/** What a file from years ago looks like: lists and cards, and little in them. */
export const oldTrelloBoard = {
  name: 'Old board',
  lists: [{ id: 'l', name: 'To Do', closed: false }],
  cards: [
    {
      id: 'a',
      idList: 'l',
      name: 'Old card',
      labels: [
        { color: 'green', name: '' },
        { color: null, name: '' },
      ],
    },
    { id: 'b', idList: 'l', name: '', desc: '' },
  ],
};

const line = (type: string, data: unknown) => JSON.stringify({ type, data });

/** The lines of a board of Focalboard, grouped by its property "Status". */
export const focalboardLines = [
  line('board', {
    id: 'fb1',
    title: 'Roadmap',
    updateAt: 1_700_000_000_000,
    cardProperties: [
      {
        id: 'p1',
        name: 'Size',
        type: 'select',
        options: [{ id: 's', value: 'Small', color: 'propColorBlue' }],
      },
      {
        id: 'p2',
        name: 'Status',
        type: 'select',
        options: [
          { id: 'todo', value: 'Later' },
          { id: 'done', value: 'Completed' },
        ],
      },
      { id: 'p3', name: 'Due date', type: 'date' },
      { id: 'p4', name: 'Owner', type: 'person' },
      { id: 'p5', name: 'Page', type: 'url' },
    ],
  }),
  line('block', {
    id: 'v1',
    parentId: 'fb1',
    boardId: 'fb1',
    type: 'view',
    fields: {
      viewType: 'board',
      groupById: 'p2',
      visibleOptionIds: ['done', '', 'todo'],
      cardOrder: ['k2', 'k1'],
    },
  }),
  line('block', {
    id: 'k1',
    parentId: 'fb1',
    boardId: 'fb1',
    type: 'card',
    title: 'Search',
    createAt: 1,
    fields: {
      properties: { p1: 's', p2: 'todo', p3: '{"from":1768435200000}', p4: 'u1', p5: 'javascript:alert(1)' },
      contentOrder: ['t1', ['b1', 'b2']],
    },
  }),
  line('block', {
    id: 'k2',
    parentId: 'fb1',
    boardId: 'fb1',
    type: 'card',
    title: 'Login',
    createAt: 2,
    fields: { properties: { p2: 'done' } },
  }),
  line('block', {
    id: 'k3',
    parentId: 'fb1',
    boardId: 'fb1',
    type: 'card',
    title: 'Nowhere',
    createAt: 3,
    fields: { properties: {} },
  }),
  line('block', {
    id: 'k4',
    parentId: 'fb1',
    boardId: 'fb1',
    type: 'card',
    title: 'Deleted',
    createAt: 4,
    deleteAt: 5,
    fields: {},
  }),
  line('block', {
    id: 'b1',
    parentId: 'k1',
    type: 'checkbox',
    title: 'Ticked',
    fields: { value: true },
    createAt: 9,
  }),
  line('block', { id: 'b2', parentId: 'k1', type: 'checkbox', title: 'Open', fields: {}, createAt: 8 }),
  line('block', { id: 't1', parentId: 'k1', type: 'text', title: 'Find **anything**.', createAt: 10 }),
  line('block', { id: 'i1', parentId: 'k1', type: 'image', title: '', createAt: 11 }),
  line('block', {
    id: 'c1',
    parentId: 'k1',
    type: 'comment',
    title: 'Yes please',
    createAt: 1_700_000_000_000,
  }),
  line('boardMember', { boardId: 'fb1', userId: 'u1' }),
].join('\n');

export const focalboardArchive = zipSync({
  'version.json': strToU8('{"version":2,"date":1700000000000}'),
  'fb1/board.jsonl': strToU8(focalboardLines),
  'fb1/picture.png': new Uint8Array([1, 2, 3]),
});

/** The old form: one file of lines, the boards as blocks. */
export const oldFocalboardLines = [
  '{"version":1,"date":1600000000000}',
  line('block', {
    id: 'fb',
    type: 'board',
    title: 'Old board',
    fields: {
      cardProperties: [{ id: 'p', name: 'Status', type: 'select', options: [{ id: 'o', value: 'Doing' }] }],
    },
  }),
  line('block', {
    id: 'c',
    parentId: 'fb',
    rootId: 'fb',
    type: 'card',
    title: 'Old card',
    fields: { properties: { p: 'o' } },
  }),
].join('\n');

export const kanbanBoard = [
  '---',
  '',
  'kanban-plugin: basic',
  '',
  '---',
  '',
  '## Ideas (3)',
  '',
  '- [ ] Pay by link @{2026-01-15} @@{10:00} ^a1b2c3',
  '\tfor shops<br>without a till',
  '- [x] Ticked, but not done',
  '',
  '## Done',
  '',
  '- [ ] Only called done',
  '',
  '## Shipped',
  '',
  '**Complete**',
  '- [x] Alerts @[[2025-12-01]]',
  '',
  '***',
  '',
  '## Archive',
  '',
  '- [x] Long ago',
  '',
  '%% kanban:settings',
  '```',
  '{"kanban-plugin":"basic"}',
  '```',
  '%%',
].join('\n');

export const parabolTable = [
  '\uFEFFreflectionGroup,author,votes,type,createdAt,discussionThread,prompt,content',
  'Builds,Anonymous,4,Reflection,2025-11-02T10:00:00Z,,Stop,"Builds take ""forever"""',
  'Builds,Anonymous,4,Reflection,2025-11-02T10:01:00Z,,Start,=Cache the packages',
  'Alone,Ana,0,Reflection,2025-11-02T10:02:00Z,,Start,Pair on releases',
  'Builds,Ana,4,Comment,2025-11-02T11:00:00Z,yes,,We said so',
  'Builds,Ana,4,Task,2025-11-02T11:00:00Z,yes,,Measure the build',
].join('\r\n');

export const scrumlrTable = [
  'note_id,author_id,author,text,column_id,column,rank,stack,voting_0,voting_1',
  'n2,u1,Ana,Under the top,c1,Lose,1,n1,1,2',
  'n1,u1,Ana,Top note,c1,Lose,5,null,1,1',
  'n3,u2,Jo,Alone,c2,Keep,0,null,0,0',
  'n4,u2,Jo,Lost stack,c2,Keep,1,gone,x,0',
].join('\n');

/** A decision record as MADR 2 had it: no front matter, a list for its status, its own names for parts. */
export const oldMadrRecord = `# Use *one* queue for jobs

* Status: superseded by [ADR-0003](0003-use-the-cloud.md) <!-- optional -->
* Deciders: Ana, Ben
* Date: 3 March 2019

Technical Story: https://example.org/issues/7

## Context and Problem Statement

Jobs get lost,
and nobody knows \\<where\\>.

## Decision Drivers <!-- optional -->

* Fewer things to watch

## Considered Options

* [One queue](#one-queue)
* Two queues

## Decision Outcome

Chosen option: "One queue", because two drift apart.

### Positive Consequences

* one page to look at

### Negative Consequences <!-- optional -->

* the old one goes in March

## Pros and Cons of the Options

### One queue

For all teams.

* Good, because it is simple
* Bad, because it is one

### Two queues

* Bad, because they drift apart

## Links

* Refines [ADR-0001](0001-record-decisions.md)
`;

/** A decision record as adr-tools writes it. */
export const nygardRecord = `# 3. Use the cloud's queue

Date: 2020-02-30

## Status

Accepted

Supercedes [2. Use one queue](0002-use-one-queue.md)

Amends [1. Record decisions](0001-record-decisions.md)

## Context

The old one is full.

- It costs too much

## Decision

We use what the cloud has.

## Consequences

- One bill more

Somebody must watch it.
`;
