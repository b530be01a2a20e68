/**
 * Marks a branch that the types rule out, so that a new member of a union is a compile error where it is forgotten.
 * @throws always, with the value that should not exist
 */
export function assertNever(value: never): never {
  throw new Error(`This value has no branch: ${JSON.stringify(value)}`);
}
