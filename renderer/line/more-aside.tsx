import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { type ReactNode, type RefObject, useLayoutEffect, useState } from 'react';
import { Button } from '@/ui/button';
import styles from './line-picture.module.css';

/** How much of what is seen a press goes on by. */
const PAGE = 0.7;
/** Fractions of a pixel aren't more. */
const HAIR = 2;

/** A picture that can be wider than its room. Where it goes on beyond an edge, that edge says so, and leads there. */
export function MoreAside({
  picture,
  isCut,
  children,
}: {
  readonly picture: RefObject<HTMLDivElement | null>;
  readonly isCut: boolean;
  readonly children: ReactNode;
}) {
  const [more, setMore] = useState({ left: false, right: false });
  const look = () => {
    const { scrollLeft = 0, scrollWidth = 0, clientWidth = 0 } = picture.current ?? {};
    const left = isCut && scrollLeft > HAIR;
    const right = isCut && scrollLeft + clientWidth < scrollWidth - HAIR;
    setMore((now) => (now.left === left && now.right === right ? now : { left, right }));
  };
  useLayoutEffect(look);
  const go = (by: number) => {
    picture.current?.scrollBy({ left: by * PAGE * picture.current.clientWidth });
  };
  return (
    <div className={styles.frame}>
      <div ref={picture} className={styles.scroll} onScroll={look}>
        {children}
      </div>
      {more.left ? (
        <div className={`${styles.more} ${styles.left}`}>
          <Button size="small" icon={ChevronLeft} onPress={() => go(-1)}>
            Earlier
          </Button>
        </div>
      ) : null}
      {more.right ? (
        <div className={`${styles.more} ${styles.right}`}>
          <Button size="small" icon={ChevronRight} onPress={() => go(1)}>
            Later
          </Button>
        </div>
      ) : null}
    </div>
  );
}
