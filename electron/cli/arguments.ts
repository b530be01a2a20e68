import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Refusal } from './refusal';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads a command's arguments.
 * @param names what the plain arguments are called; each must be there
 * @throws Refusal with what is wrong with them
 */
export function readArguments<Given extends Options>(
  args: readonly string[],
  options: Given,
  names: readonly string[],
) {
  const { values, positionals } = parsed(args, options);
  const missing = names[positionals.length];
  if (missing !== undefined) throw new Refusal(`${missing} is missing: see --help.`);
  if (positionals.length > names.length) {
    throw new Refusal(`There is one argument too many, "${positionals[names.length] ?? ''}": see --help.`);
  }
  return { values, positionals };
}

function parsed<Given extends Options>(args: readonly string[], options: Given) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s/);
    throw new Refusal(`${sentence.replace(/\.$/, '')}: see --help.`);
  }
}

/** One of a few words. @throws Refusal that names them */
export function oneOf<Word extends string>(words: readonly Word[], given: string, option: string): Word {
  const found = words.find((word) => word === given);
  if (found === undefined) throw new Refusal(`${option} can be ${words.join(', ')}, and not "${given}".`);
  return found;
}
