import { bringFileIn } from '@shared/exchange/files-in/bring-in';
import { guessChoice } from '@shared/exchange/files-in/choice';
import { readingFile } from '@shared/exchange/files-in/read-file';
import { safeLink } from '@shared/exchange/foreign/values';
import { finish } from '@shared/exchange/reading';
import { emptyWorkspace } from '@shared/model/workspace';
import { describe, expect, it } from 'vitest';
import { TestContext } from '../../support/workspace-builder';
import { focalboardLines, trelloBoard } from './good-files';

const SECRET = 'hunter2';

/** All that comes of a file, records and report, as text, in both ways that it can come in. */
function everythingOf(content: string): string {
  const read = finish(readingFile(new TextEncoder().encode(content), { fileName: 'board.json' }));
  if (!read.ok) throw new Error(read.error.message);
  const file = read.value;
  if (file.form !== 'boards') throw new Error(`It was read as ${file.form}.`);
  const guessed = guessChoice(file, { kind: 'new', name: 'New' });
  const ways = (['initiatives', 'retro'] as const).map((as) => {
    const choice = { ...guessed, as, withArchived: true };
    return bringFileIn(emptyWorkspace(), { file, choice }, new TestContext());
  });
  return JSON.stringify([file, ways]);
}

/** The same with a field on every object in it, at every depth. */
function withEverywhere(value: unknown, field: string, secret: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => withEverywhere(each, field, secret));
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.entries(value).map(([key, each]) => [key, withEverywhere(each, field, secret)]);
  return { ...Object.fromEntries(inside), [field]: secret };
}

const fields = [
  'email',
  'token',
  'authToken',
  'apiKey',
  'secret',
  'password',
  'inviteUrl',
  'shareToken',
  'privateKey',
  'phone',
];

describe('secrets in files of other programs', () => {
  it.each(fields)('never come in from Trello: %s', (field) => {
    for (const secret of [SECRET, { value: SECRET }, [SECRET]]) {
      const file = JSON.stringify(withEverywhere(trelloBoard, field, secret));
      expect(file).toContain(SECRET);
      expect(everythingOf(file)).not.toContain(SECRET);
    }
  });

  it.each(fields)('never come in from Focalboard: %s', (field) => {
    const lines = focalboardLines
      .trim()
      .split('\n')
      .map((line) => JSON.stringify(withEverywhere(JSON.parse(line), field, SECRET)));
    const sharing = JSON.stringify({ type: 'sharing', data: { id: 'fb1', enabled: true, token: SECRET } });
    expect(everythingOf([...lines, sharing].join('\n'))).not.toContain(SECRET);
  });

  it('never come in from power-ups, members and the history of Trello', () => {
    const file = {
      ...trelloBoard,
      pluginData: [{ idPlugin: 'p', value: JSON.stringify({ token: SECRET }) }],
      members: [{ id: 'm1', fullName: 'Ana Ruiz', email: SECRET, avatarUrl: `https://x.y/${SECRET}` }],
      memberships: [{ idMember: 'm1', unconfirmed: false, email: SECRET }],
      prefs: { invitations: SECRET, calendarFeedUrl: `https://trello.com/calendar/${SECRET}.ics` },
      actions: [{ type: 'addMemberToBoard', data: { memberInvitation: SECRET } }],
    };
    expect(everythingOf(JSON.stringify(file))).not.toContain(SECRET);
  });

  it('never come in with a link to a page', () => {
    const [card] = trelloBoard.cards;
    const urls = [
      `https://ana:${SECRET}@example.org/plan`,
      `https://example.org/plan?view=all&access_token=${SECRET}#top`,
      `https://bucket.example.org/a.png?X-Amz-Signature=${SECRET}&X-Amz-Credential=${SECRET}`,
      `ftp://ana:x@example.org/${'a'}`,
    ];
    const attachments = urls.flatMap((url) => [
      { url, name: url },
      { url, name: '' },
    ]);
    const file = { ...trelloBoard, cards: [{ ...(card as object), attachments }] };
    const text = everythingOf(JSON.stringify(file));
    expect(text).not.toContain(SECRET);
    expect(text).toContain('https://example.org/plan?view=all#top');
  });

  it.each([
    ['https://example.org/a?b=c&d#e', 'https://example.org/a?b=c&d#e'],
    ['https://example.org/@ana?monkey=1', 'https://example.org/@ana?monkey=1'],
    ['https://u:p@example.org?key=1', 'https://example.org'],
    ['javascript:alert(1)', null],
  ])('links are kept otherwise as they are: %s', (link, kept) => {
    expect(safeLink(link)).toBe(kept);
  });
});
