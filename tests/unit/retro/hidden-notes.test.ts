import { retroMarkdown } from '@shared/exchange/retro-markdown';
import { groupCards, nameGroup } from '@shared/retro/groups';
import { HIDDEN_NOTE, summaryToShow } from '@shared/retro/hidden-notes';
import { retroSummary } from '@shared/retro/make-summary';
import { setNotesHidden } from '@shared/retro/notes';
import { addThanks } from '@shared/retro/thanks';
import { markDiscussed } from '@shared/retro/topics';
import { describe, expect, it } from 'vitest';
import { workspaceBuilder } from '../../support/workspace-builder';

const secrets = ['Slow tests', 'Flaky tests', 'Pairing', 'Quiet pager'];

function meeting(hidden: boolean): { shown: string; whole: string } {
  const build = workspaceBuilder();
  const { teamId } = build.team('Delta', ['Ana', 'Ben']);
  const { retroId, columnIds } = build.retro(teamId);
  const [slow = '', flaky = '', pairing = ''] = secrets.map((text, index) =>
    build.note(retroId, columnIds[index % 2] ?? '', text),
  );
  build.do(groupCards, { retroId, cardIds: [flaky, pairing], targetId: null });
  const groupId = build.workspace.note.get(flaky)?.groupId ?? '';
  build.do(nameGroup, { groupId, title: 'Working together' });
  build.decision(teamId, retroId, slow, 'Meet less');
  build.do(markDiscussed, { retroId, topicId: groupId, discussed: true });
  build.do(addThanks, { retroId, toPersonId: null, text: 'For staying late' });
  build.do(setNotesHidden, { retroId, hidden });
  const summary = retroSummary(build.workspace, retroId);
  const retro = build.workspace.retro.get(retroId);
  if (!summary || !retro) throw new Error('There is no summary.');
  const write = (what: typeof summary) => retroMarkdown(what, { includeNotes: true });
  return { shown: write(summaryToShow(retro, summary)), whole: write(summary) };
}

describe('a summary on a screen', () => {
  it('has no note and no name of a group in it while the notes are hidden', () => {
    const { shown, whole } = meeting(true);
    for (const secret of [...secrets, 'Working together']) {
      expect(whole).toContain(secret);
      expect(shown).not.toContain(secret);
    }
    expect(shown.split(HIDDEN_NOTE).length - 1).toBe(2 + 4 + 1);
  });

  it('keeps what was said aloud', () => {
    expect(meeting(true).shown).toContain('Meet less');
    expect(meeting(true).shown).toContain('For staying late');
  });

  it('is whole when the notes are shown', () => {
    const { shown, whole } = meeting(false);
    expect(shown).toBe(whole);
  });
});
