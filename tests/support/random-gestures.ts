import { deleteForGood, emptyBin, restoreFromBin } from '@shared/bin/bin';
import { lookVerdicts } from '@shared/model/action';
import { layers } from '@shared/model/layer';
import { retroStages } from '@shared/model/retro';
import type { Workspace } from '@shared/model/workspace';
import { addAction, deleteAction, editAction, moveAction, toggleDone } from '@shared/retro/actions';
import { setCheckIn, setCheckInQuestion } from '@shared/retro/check-ins';
import { addDecision, deleteDecision, editDecision, moveDecision } from '@shared/retro/decisions';
import { deleteCards } from '@shared/retro/delete-cards';
import { clearLook, lookAtAction } from '@shared/retro/follow-up';
import { formats } from '@shared/retro/formats';
import { groupCards, nameGroup } from '@shared/retro/groups';
import { moveCards } from '@shared/retro/move-cards';
import { addNote, addNotes, editNote, setLayer, setNotesHidden } from '@shared/retro/notes';
import { keepFormat, removeFormat } from '@shared/retro/own-formats';
import { type Rating, setRating } from '@shared/retro/ratings';
import {
  closeRetro,
  removeRetro,
  renameRetro,
  reopenRetro,
  setMinutes,
  setPresent,
  startRetro,
} from '@shared/retro/retros';
import { splitGroup, takeFromGroup } from '@shared/retro/split-groups';
import { enterStage } from '@shared/retro/stages';
import { addThanks, deleteThanks, editThanks } from '@shared/retro/thanks';
import { splitMinutes } from '@shared/retro/time-box';
import { focusTopic, markDiscussed, nextTopic } from '@shared/retro/topics';
import { castVote, clearVotes, endVoting, reopenVoting, setHands, startVoting } from '@shared/retro/votes';
import { mergeTeams } from '@shared/team/merge-teams';
import { addPeople, personLeaves, personReturns, removePerson, renamePerson } from '@shared/team/people';
import { createTeam, removeTeam, renameTeam } from '@shared/team/teams';
import { anyOf, type Chance, type Gesture, idOf, maybe, oneOf, peopleOf } from './chance';
import { flowGestures } from './flow-gestures';
import { logGestures } from './log-gestures';
import { planGestures, planLinks } from './plan-gestures';

/** Notes and groups of a retrospective by chance: up to four, now and then with one from elsewhere. */
function cardIds(workspace: Workspace, retroId: string, chance: Chance): string[] {
  const own = [...workspace.note.values(), ...workspace.noteGroup.values()].filter(
    (card) => card.retroId === retroId || chance.below(20) === 0,
  );
  const count = 1 + chance.below(4);
  return Array.from({ length: count }, () => own[chance.below(Math.max(1, own.length))]?.id ?? 'nothing');
}

function someCard(workspace: Workspace, retroId: string, chance: Chance): string {
  return cardIds(workspace, retroId, chance)[0] ?? 'nothing';
}

/** A retrospective with what most gestures need of it. */
function retroBy(workspace: Workspace, chance: Chance) {
  const retro = anyOf(workspace, 'retro', chance);
  const retroId = retro?.id ?? 'nothing';
  const columnId = retro?.columns[chance.below(retro.columns.length)]?.id ?? 'nothing';
  return { retro, retroId, columnId };
}

/** Every rule of the retrospective, the plan, the flow, the team and the bin, each with arguments by chance. */
export const gestures: Readonly<Record<string, Gesture>> = {
  createTeam: (w, c, x) =>
    createTeam(w, { name: `Team ${c.text}`.slice(0, 120), people: 'Ana, Ben, Cleo' }, x),
  renameTeam: (w, c, x) => renameTeam(w, { teamId: idOf(w, 'team', c), name: c.text }, x),
  removeTeam: (w, c, x) => removeTeam(w, { teamId: c.below(4) === 0 ? idOf(w, 'team', c) : 'nothing' }, x),
  mergeTeams: (w, c, x) => {
    const fromId = c.below(4) === 0 ? idOf(w, 'team', c) : 'nothing';
    return mergeTeams(w, { fromId, intoId: idOf(w, 'team', c) }, x);
  },
  addPeople: (w, c, x) => addPeople(w, { teamId: idOf(w, 'team', c), names: c.text }, x),
  renamePerson: (w, c, x) => renamePerson(w, { personId: idOf(w, 'person', c), name: c.text }, x),
  personLeaves: (w, c, x) => personLeaves(w, { personId: idOf(w, 'person', c) }, x),
  personReturns: (w, c, x) => personReturns(w, { personId: idOf(w, 'person', c) }, x),
  removePerson: (w, c, x) => removePerson(w, { personId: idOf(w, 'person', c) }, x),
  keepFormat: (w, c, x) =>
    keepFormat(
      w,
      { teamId: idOf(w, 'team', c), name: 'Ours', columns: [{ title: c.text, hint: c.text }] },
      x,
    ),
  removeFormat: (w, c, x) => removeFormat(w, { formatId: idOf(w, 'retroFormat', c) }, x),
  startRetro: (w, c, x) => {
    const teamId = idOf(w, 'team', c);
    const format = oneOf(formats, c);
    return startRetro(
      w,
      {
        teamId,
        title: `Retro ${c.text}`,
        date: `2026-11-${10 + c.below(20)}`,
        formatName: format.name,
        columns: format.columns,
        presentIds: [...peopleOf(w, teamId, c), idOf(w, 'person', c)],
        minutes: splitMinutes(c.below(200)),
      },
      x,
    );
  },
  renameRetro: (w, c, x) =>
    renameRetro(w, { retroId: retroBy(w, c).retroId, title: c.text, date: `2026-11-${10 + c.below(25)}` }, x),
  setPresent: (w, c, x) => {
    const { retro, retroId } = retroBy(w, c);
    return setPresent(w, { retroId, presentIds: peopleOf(w, retro?.teamId ?? '', c) }, x);
  },
  setMinutes: (w, c, x) =>
    setMinutes(w, { retroId: retroBy(w, c).retroId, minutes: splitMinutes(c.below(500)) }, x),
  enterStage: (w, c, x) => enterStage(w, { retroId: retroBy(w, c).retroId, stage: oneOf(retroStages, c) }, x),
  closeRetro: (w, c, x) => closeRetro(w, { retroId: retroBy(w, c).retroId }, x),
  reopenRetro: (w, c, x) => reopenRetro(w, { retroId: retroBy(w, c).retroId }, x),
  removeRetro: (w, c, x) =>
    removeRetro(w, { retroId: c.below(3) === 0 ? retroBy(w, c).retroId : 'nothing' }, x),
  addNote: (w, c, x) => {
    const { retroId, columnId } = retroBy(w, c);
    return addNote(w, { retroId, columnId, text: c.text, beforeId: maybe(c, someCard(w, retroId, c)) }, x);
  },
  addNotes: (w, c, x) => {
    const { retroId, columnId } = retroBy(w, c);
    return addNotes(w, { retroId, columnId, text: `one\n- two\n${c.text}` }, x);
  },
  editNote: (w, c, x) => editNote(w, { noteId: idOf(w, 'note', c), text: c.text }, x),
  setNotesHidden: (w, c, x) =>
    setNotesHidden(w, { retroId: retroBy(w, c).retroId, hidden: c.below(2) === 0 }, x),
  setLayer: (w, c, x) => {
    const { retroId } = retroBy(w, c);
    return setLayer(w, { retroId, cardIds: cardIds(w, retroId, c), layer: maybe(c, oneOf(layers, c)) }, x);
  },
  moveCards: (w, c, x) => {
    const { retroId, columnId } = retroBy(w, c);
    const beforeId = maybe(c, someCard(w, retroId, c));
    return moveCards(w, { retroId, cardIds: cardIds(w, retroId, c), columnId, beforeId }, x);
  },
  deleteCards: (w, c, x) => {
    const { retroId } = retroBy(w, c);
    return deleteCards(w, { retroId, cardIds: cardIds(w, retroId, c) }, x);
  },
  groupCards: (w, c, x) => {
    const { retroId } = retroBy(w, c);
    const targetId = maybe(c, someCard(w, retroId, c));
    return groupCards(w, { retroId, cardIds: cardIds(w, retroId, c), targetId }, x);
  },
  nameGroup: (w, c, x) => nameGroup(w, { groupId: idOf(w, 'noteGroup', c), title: c.text }, x),
  splitGroup: (w, c, x) => splitGroup(w, { groupId: idOf(w, 'noteGroup', c) }, x),
  takeFromGroup: (w, c, x) => takeFromGroup(w, { noteIds: cardIds(w, retroBy(w, c).retroId, c) }, x),
  startVoting: (w, c, x) =>
    startVoting(
      w,
      {
        retroId: retroBy(w, c).retroId,
        method: c.below(3) === 0 ? 'hands' : 'budget',
        budget: 1 + c.below(6),
        mostPerTopic: 1 + c.below(4),
      },
      x,
    ),
  castVote: (w, c, x) => {
    const { retro, retroId } = retroBy(w, c);
    const personId = retro?.presentIds[c.below(Math.max(1, retro.presentIds.length))] ?? 'nothing';
    const delta = c.below(4) === 0 ? -1 : 1;
    return castVote(w, { retroId, personId, topicId: someCard(w, retroId, c), delta }, x);
  },
  setHands: (w, c, x) => {
    const { retroId } = retroBy(w, c);
    return setHands(w, { retroId, topicId: someCard(w, retroId, c), count: c.below(9) }, x);
  },
  endVoting: (w, c, x) => endVoting(w, { retroId: retroBy(w, c).retroId }, x),
  reopenVoting: (w, c, x) => reopenVoting(w, { retroId: retroBy(w, c).retroId }, x),
  clearVotes: (w, c, x) => clearVotes(w, { retroId: retroBy(w, c).retroId }, x),
  focusTopic: (w, c, x) => {
    const { retroId } = retroBy(w, c);
    return focusTopic(w, { retroId, topicId: maybe(c, someCard(w, retroId, c)) }, x);
  },
  markDiscussed: (w, c, x) => {
    const { retroId } = retroBy(w, c);
    const discussed = c.below(3) > 0;
    return markDiscussed(w, { retroId, topicId: someCard(w, retroId, c), discussed }, x);
  },
  nextTopic: (w, c, x) => nextTopic(w, { retroId: retroBy(w, c).retroId }, x),
  addDecision: (w, c, x) => {
    const { retro, retroId } = retroBy(w, c);
    const topicId = maybe(c, someCard(w, retroId, c));
    const teamId = retro?.teamId ?? idOf(w, 'team', c);
    return addDecision(
      w,
      { teamId, retroId: maybe(c, retroId), topicId, ...planLinks(w, c), text: c.text, reason: c.text },
      x,
    );
  },
  editDecision: (w, c, x) => editDecision(w, { decisionId: idOf(w, 'decision', c), text: c.text }, x),
  moveDecision: (w, c, x) =>
    moveDecision(w, { decisionId: idOf(w, 'decision', c), beforeId: maybe(c, idOf(w, 'decision', c)) }, x),
  deleteDecision: (w, c, x) => deleteDecision(w, { decisionId: idOf(w, 'decision', c) }, x),
  addAction: (w, c, x) => {
    const { retro, retroId } = retroBy(w, c);
    const topicId = maybe(c, someCard(w, retroId, c));
    const teamId = retro?.teamId ?? idOf(w, 'team', c);
    const ownerId = maybe(c, idOf(w, 'person', c));
    return addAction(
      w,
      { teamId, retroId: maybe(c, retroId), topicId, ...planLinks(w, c), text: c.text, ownerId },
      x,
    );
  },
  editAction: (w, c, x) => {
    const ownerId = maybe(c, idOf(w, 'person', c));
    const due = maybe(c, `2026-11-${10 + c.below(25)}`);
    return editAction(w, { actionId: idOf(w, 'action', c), text: c.text, ownerId, due }, x);
  },
  toggleDone: (w, c, x) => toggleDone(w, { actionId: idOf(w, 'action', c) }, x),
  moveAction: (w, c, x) =>
    moveAction(w, { actionId: idOf(w, 'action', c), beforeId: maybe(c, idOf(w, 'action', c)) }, x),
  deleteAction: (w, c, x) => deleteAction(w, { actionId: idOf(w, 'action', c) }, x),
  lookAtAction: (w, c, x) =>
    lookAtAction(
      w,
      {
        actionId: idOf(w, 'action', c),
        retroId: retroBy(w, c).retroId,
        verdict: oneOf(lookVerdicts, c),
        word: maybe(c, c.text) ?? '',
        changes: { text: c.text },
      },
      x,
    ),
  clearLook: (w, c, x) => clearLook(w, { actionId: idOf(w, 'action', c), retroId: retroBy(w, c).retroId }, x),
  setCheckIn: (w, c, x) =>
    setCheckIn(w, { retroId: retroBy(w, c).retroId, personId: idOf(w, 'person', c), text: c.text }, x),
  setCheckInQuestion: (w, c, x) =>
    setCheckInQuestion(w, { retroId: retroBy(w, c).retroId, question: c.text }, x),
  addThanks: (w, c, x) => {
    const toPersonId = maybe(c, idOf(w, 'person', c));
    return addThanks(w, { retroId: retroBy(w, c).retroId, toPersonId, text: c.text }, x);
  },
  editThanks: (w, c, x) => editThanks(w, { thanksId: idOf(w, 'thanks', c), text: c.text }, x),
  deleteThanks: (w, c, x) => deleteThanks(w, { thanksId: idOf(w, 'thanks', c) }, x),
  setRating: (w, c, x) =>
    setRating(
      w,
      { retroId: retroBy(w, c).retroId, rating: (1 + c.below(5)) as Rating, count: c.below(9) },
      x,
    ),
  restoreFromBin: (w, c, x) => restoreFromBin(w, { entryId: idOf(w, 'binEntry', c) }, x),
  deleteForGood: (w, c, x) => deleteForGood(w, { entryId: idOf(w, 'binEntry', c) }, x),
  emptyBin: (w, c, x) =>
    emptyBin(w, { teamId: c.below(5) === 0 ? null : c.below(2) === 0 ? idOf(w, 'team', c) : 'nothing' }, x),
  ...planGestures,
  ...logGestures,
  ...flowGestures,
};
