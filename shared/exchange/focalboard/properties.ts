import type { CardFacts } from '../foreign/board';
import type { LeftBehind } from '../foreign/left-behind';
import {
  dayOf,
  type Loose,
  lineOf,
  numberOf,
  objectOf,
  objectsIn,
  safeLink,
  textsIn,
} from '../foreign/values';

/** A field that the cards of a board have. */
export interface Property {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** The names of its options by id, in their order. */
  readonly options: ReadonlyMap<string, string>;
}

/** The fields of a board; old files have them inside its `fields`. */
export function propertiesOf(board: Loose): Property[] {
  const own = objectsIn(board.cardProperties);
  return (own.length > 0 ? own : objectsIn(objectOf(board.fields).cardProperties)).map((property) => ({
    id: lineOf(property.id),
    name: lineOf(property.name) || 'Field',
    type: lineOf(property.type),
    options: new Map(
      objectsIn(property.options).map((option) => [
        lineOf(option.id),
        lineOf(option.value) || 'Without a name',
      ]),
    ),
  }));
}

/** Puts the values of a card's fields into words. People are known by a number only, and their addresses stay behind. */
export function readProperties(
  values: Loose,
  properties: readonly Property[],
  groupingId: string | null,
  where: string,
  behind: LeftBehind,
): Pick<CardFacts, 'fields' | 'due'> {
  const fields: (readonly [string, string])[] = [];
  let due: string | null = null;
  for (const property of properties) {
    const value = values[property.id];
    if (property.id === groupingId || value === undefined || value === '' || value === null) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    const what = `${property.name} of ${where}`;
    if (/person|user|createdBy|updatedBy/i.test(property.type)) {
      behind.leaveOut(what, 'The file knows people by a number only');
    } else if (property.type === 'email' || property.type === 'phone') {
      behind.leaveOut(what, 'Addresses of people stay where they are');
    } else if (property.type === 'date') {
      const day = dateIn(value);
      if (day === null) behind.leaveOut(what, 'It is no day that exists');
      else if (due === null && /due|deadline|finish|target/i.test(property.name)) due = day;
      else fields.push([property.name, day]);
    } else {
      const text = wordsFor(value, property);
      if (text === '')
        behind.leaveOut(
          what,
          property.type === 'url' ? 'Only links to pages (http, https) come in' : 'It can’t be read',
        );
      else fields.push([property.name, text]);
    }
  }
  return { fields, due };
}

function wordsFor(value: unknown, property: Property): string {
  if (property.type === 'url') return safeLink(value) ?? '';
  if (property.type === 'checkbox') return String(value) === 'true' ? 'yes' : 'no';
  const ids = Array.isArray(value) ? textsIn(value) : [lineOf(value)];
  // An option that isn't there any more leaves nothing but its id, which says nothing.
  const isChoice = property.type === 'select' || property.type === 'multiSelect';
  return ids.flatMap((id) => property.options.get(id) ?? (isChoice || id === '' ? [] : [id])).join(', ');
}

/** A day is milliseconds, as a number or in quotes, or an object in quotes with the first and the last. */
function dateIn(value: unknown): string | null {
  const plain = numberOf(value);
  if (plain !== null) return dayOf(plain);
  const from = /"from"\s*:\s*(-?\d{1,15})/.exec(lineOf(value))?.[1];
  return from === undefined ? dayOf(lineOf(value)) : dayOf(Number(from));
}
