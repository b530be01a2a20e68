/** Why a command wasn't carried out, in one sentence: it goes to stderr, and the program ends with 2. */
export class Refusal extends Error {}

/** How a command ended: 0 done, 1 done with things left out. */
export type ExitCode = 0 | 1;

/** A command of the terminal. */
export interface CliCommand {
  readonly name: string;
  /** What `--help` says. */
  readonly help: string;
  run(args: readonly string[]): Promise<ExitCode>;
}

/** Prints data: JSON, in lines that people can read and programs can parse. */
export function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
