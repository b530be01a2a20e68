import { startTransition, useEffect, useState } from 'react';

/** How long it may follow at most, in milliseconds, where the page never rests. */
const AT_MOST = 200;

/** How long nothing must have changed before what nobody can see follows, in milliseconds: longer than between two keys. */
export const OUT_OF_SIGHT = 400;

/**
 * The same value, a moment later: once the frame of the gesture that changed it has been painted and the page has nothing else to do.
 * For what lies below the answer. Gestures in quick succession are followed once.
 * @param first what it is until then when it is drawn first
 * @param rest for so many milliseconds it mustn't have changed again before it is followed; `OUT_OF_SIGHT` for what isn't seen
 */
export function useWhenIdle<Value, First = Value>(
  value: Value,
  first: Value | First = value,
  rest = 0,
): Value | First {
  const [followed, setFollowed] = useState<Value | First>(() => first);
  useEffect(() => {
    if (followed === value) return;
    let wanted = 0;
    const follow = () => startTransition(() => setFollowed(() => value));
    const want = () => {
      wanted = requestIdleCallback(follow, { timeout: AT_MOST });
    };
    const timer = rest === 0 ? undefined : setTimeout(want, rest);
    if (rest === 0) want();
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(wanted);
    };
  }, [value, followed, rest]);
  return followed;
}
