import { startTransition, useEffect, useState } from 'react';

/** How long it may follow at most, in milliseconds, where the page never rests. */
const AT_MOST = 200;

/**
 * The same value, a moment later: once the frame of the gesture that changed it has been painted and the page has nothing else to do.
 * For what lies below the answer. Gestures in quick succession are followed once.
 * @param first what it is until then when it is drawn first
 */
export function useWhenIdle<Value, First = Value>(value: Value, first: Value | First = value): Value | First {
  const [followed, setFollowed] = useState<Value | First>(() => first);
  useEffect(() => {
    if (followed === value) return;
    const follow = () => startTransition(() => setFollowed(() => value));
    const wanted = requestIdleCallback(follow, { timeout: AT_MOST });
    return () => cancelIdleCallback(wanted);
  }, [value, followed]);
  return followed;
}
