import { type RefObject, useEffect, useState } from 'react';

/**
 * Whether anything of an element can be seen where the page is scrolled to; true until that is known.
 * @param isThere whether the element is drawn at all
 */
export function useInSight(element: RefObject<HTMLElement | null>, isThere: boolean): boolean {
  const [isInSight, setInSight] = useState(true);
  useEffect(() => {
    const watched = isThere ? element.current : null;
    if (watched === null) return;
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      if (last) setInSight(last.isIntersecting);
    });
    observer.observe(watched);
    return () => {
      observer.disconnect();
      setInSight(true);
    };
  }, [element, isThere]);
  return isInSight;
}
