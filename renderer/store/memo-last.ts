/**
 * Remembers the last answer and gives it again while the arguments are the same objects. Selections over tables are
 * memoised by the tables: a table that didn't change is the same object.
 */
export function memoLast<Arguments extends readonly unknown[], Answer>(
  compute: (...args: Arguments) => Answer,
): (...args: Arguments) => Answer {
  let last: { readonly args: Arguments; readonly answer: Answer } | null = null;
  return (...args) => {
    if (
      last &&
      last.args.length === args.length &&
      last.args.every((arg, index) => Object.is(arg, args[index]))
    ) {
      return last.answer;
    }
    last = { args, answer: compute(...args) };
    return last.answer;
  };
}
