import type * as z from 'zod/mini';

/**
 * The value with its keys in the order in which the validator names them, all the way down, so that the same record is
 * always written as the same bytes. It doesn't validate: a key that the validator doesn't know stays, behind the others, in
 * the order of the alphabet, because an export must never lose what is in memory.
 */
export function inKeyOrder(validator: z.core.$ZodType | undefined, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const definition = unwrapped(validator);
  if (Array.isArray(value)) {
    const element = definition?.type === 'array' ? definition.element : undefined;
    return value.map((item) => inKeyOrder(element, item));
  }
  const shape: Record<string, z.core.$ZodType> = definition?.type === 'object' ? definition.shape : {};
  const known = Object.keys(shape).filter((key) => Object.hasOwn(value, key));
  const others = Object.keys(value)
    .filter((key) => !Object.hasOwn(shape, key))
    .sort();
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    [...known, ...others].map((key) => [key, inKeyOrder(shape[key], fields[key])] as const),
  );
}

/** What a validator says once its defaults and its "or null" are taken off. */
function unwrapped(validator: z.core.$ZodType | undefined): z.core.$ZodTypes['_zod']['def'] | undefined {
  let definition = (validator as z.core.$ZodTypes | undefined)?._zod.def;
  while (
    definition?.type === 'default' ||
    definition?.type === 'nullable' ||
    definition?.type === 'optional'
  ) {
    definition = (definition.innerType as z.core.$ZodTypes)._zod.def;
  }
  return definition;
}
