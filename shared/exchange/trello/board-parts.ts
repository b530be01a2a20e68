import { excerpt } from '../excerpt';
import type { Checklist } from '../foreign/board';
import {
  byPlace,
  dayOf,
  type Loose,
  lineOf,
  objectOf,
  objectsIn,
  safeLink,
  textsIn,
  withoutKeys,
} from '../foreign/values';

/** What cards refer to by id, ready to be asked for. */
export interface BoardParts {
  readonly memberNames: ReadonlyMap<string, string>;
  labelsOf(card: Loose): string[];
  checklistsOf(card: Loose): Checklist[];
  fieldsOf(card: Loose): (readonly [string, string])[];
  /** @param onRefused called for each that isn't a link to a page, with an excerpt of it */
  linksOf(card: Loose, onRefused: (link: string) => void): string[];
}

/** Reads what lies beside the cards: labels, checklists, members and own fields. */
export function readParts(file: Loose): BoardParts {
  const labels = new Map(objectsIn(file.labels).map((label) => [lineOf(label.id), label] as const));
  const checklists = checklistsByCard(file);
  const customFields = new Map(
    objectsIn(file.customFields).map((field) => [lineOf(field.id), field] as const),
  );
  const memberNames = new Map(
    objectsIn(file.members).map(
      (member) => [lineOf(member.id), lineOf(member.fullName) || lineOf(member.username)] as const,
    ),
  );
  return {
    memberNames,
    labelsOf(card) {
      // Old files have labels in the card alone, others the ids alone.
      const inCard = objectsIn(card.labels);
      const found = inCard.length > 0 ? inCard : textsIn(card.idLabels).map((id) => objectOf(labels.get(id)));
      const names = found
        .map((label) => lineOf(label.name) || lineOf(label.color))
        .filter((name) => name !== '');
      return [...new Set(names)];
    },
    checklistsOf: (card) => checklists.get(lineOf(card.id)) ?? objectsIn(card.checklists).map(checklistOf),
    fieldsOf: (card) =>
      objectsIn(card.customFieldItems).flatMap((item) => {
        const field = customFields.get(lineOf(item.idCustomField));
        const value = field ? fieldValue(item, field) : '';
        return field && value !== '' ? [[lineOf(field.name) || 'Field', value] as const] : [];
      }),
    linksOf: (card, onRefused) =>
      objectsIn(card.attachments).flatMap((attachment) => {
        const link = safeLink(attachment.url);
        if (link === null) {
          onRefused(
            excerpt(withoutKeys(lineOf(attachment.name) || lineOf(attachment.url)) || 'without a name'),
          );
          return [];
        }
        const name = withoutKeys(lineOf(attachment.name));
        return [name === '' || name === link ? link : `${name}: ${link}`];
      }),
  };
}

function checklistsByCard(file: Loose): Map<string, Checklist[]> {
  const byCard = new Map<string, Checklist[]>();
  for (const checklist of byPlace(objectsIn(file.checklists), 'pos')) {
    const cardId = lineOf(checklist.idCard);
    const list = byCard.get(cardId);
    if (list) list.push(checklistOf(checklist));
    else byCard.set(cardId, [checklistOf(checklist)]);
  }
  return byCard;
}

function checklistOf(checklist: Loose): Checklist {
  const items = byPlace(objectsIn(checklist.checkItems), 'pos').map((item) => {
    const due = dayOf(item.due);
    return {
      text: `${lineOf(item.name)}${due === null ? '' : ` (due ${due})`}`,
      done: item.state === 'complete',
    };
  });
  return { name: lineOf(checklist.name), items: items.filter(({ text }) => text !== '') };
}

/** The value of an own field: text, a number, a day, a tick, or the option that was chosen. */
function fieldValue(item: Loose, field: Loose): string {
  const optionId = lineOf(item.idValue);
  if (optionId !== '') {
    const option = objectsIn(field.options).find((each) => lineOf(each.id) === optionId);
    return lineOf(objectOf(option?.value).text);
  }
  const value = objectOf(item.value);
  if (value.checked !== undefined) return String(value.checked) === 'true' ? 'yes' : 'no';
  return lineOf(value.text) || lineOf(value.number) || (dayOf(value.date) ?? '');
}
