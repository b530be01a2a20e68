/**
 * Work that can be stopped and shown while it goes on: it pauses often, each time with how much is done (0 to 1), and ends with
 * its result. Whoever runs it decides when the next part is done, so that a page can draw in between.
 */
export type Reading<Value> = Generator<number, Value, undefined>;

/** Does all of it at once, as a terminal and a test want it. */
export function finish<Value>(reading: Reading<Value>): Value {
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** Shows a part of some work as the part of the whole between two shares. */
export function* within<Value>(reading: Reading<Value>, from: number, to: number): Reading<Value> {
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
