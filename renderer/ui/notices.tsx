import CircleAlert from 'lucide-react/icons/circle-alert';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import X from 'lucide-react/icons/x';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from './button';
import { Icon } from './icon';
import styles from './notices.module.css';
import { setNoticesRoom } from './notices-room';
import { dismissNotice, NOTICE_MILLISECONDS, noticesStore, type ShownNotice } from './notices-store';

export { notify } from './notices-store';

const faces = {
  info: { icon: Info, word: 'Note' },
  warning: { icon: TriangleAlert, word: 'Warning' },
  error: { icon: CircleAlert, word: 'Problem' },
};

/** The notices in the corner. Both live regions are always there, so that a screen reader hears the first one too. */
export function Notices() {
  const notices = useStore(noticesStore, (state) => state.notices);
  const [isHeld, setIsHeld] = useState(false);
  const place = useMeasuredRoom();
  const show = (notice: ShownNotice) => <NoticeCard key={notice.place} notice={notice} isHeld={isHeld} />;
  return (
    <section
      ref={place}
      className={styles.notices}
      aria-label="Notices"
      // Keeps them readable and clickable while a dialog hides the rest of the page.
      data-react-aria-top-layer="true"
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <div role="alert" className={styles.list}>
        {notices.filter((notice) => notice.tone === 'error').map(show)}
      </div>
      <div role="status" className={styles.list}>
        {notices.filter((notice) => notice.tone !== 'error').map(show)}
      </div>
    </section>
  );
}

function NoticeCard({ notice, isHeld }: { notice: ShownNotice; isHeld: boolean }) {
  useTimeOut(notice, isHeld);
  const tone = notice.tone ?? 'info';
  const { action } = notice;
  return (
    <div className={`${styles.notice} ${styles[tone]}`} data-notice={tone}>
      <Icon icon={faces[tone].icon} />
      {tone === 'info' ? null : <span className="visually-hidden">{faces[tone].word}: </span>}
      <p className={styles.text}>{notice.text}</p>
      {action === undefined ? null : (
        <Button
          size="small"
          {...(action.keyHint === undefined ? {} : { keyHint: action.keyHint })}
          onPress={() => {
            dismissNotice(notice.id);
            action.onAction();
          }}
        >
          {action.label}
        </Button>
      )}
      <button
        type="button"
        className={styles.close}
        aria-label="Dismiss"
        onClick={() => dismissNotice(notice.id)}
      >
        <Icon icon={X} size="small" />
      </button>
    </div>
  );
}

/** Measures how much of the foot of the window the notices take, for what must end above them. */
function useMeasuredRoom() {
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const section = place.current;
    if (section === null) return;
    const observer = new ResizeObserver(() => {
      const isEmpty = section.querySelector('[data-notice]') === null;
      setNoticesRoom(isEmpty ? 0 : Math.ceil(window.innerHeight - section.getBoundingClientRect().top));
    });
    observer.observe(section);
    return () => {
      observer.disconnect();
      setNoticesRoom(0);
    };
  }, []);
  return place;
}

/** Takes the notice away after its time. While it is held the time stands still. */
function useTimeOut(notice: ShownNotice, isHeld: boolean): void {
  const left = useRef({ id: notice.id, milliseconds: NOTICE_MILLISECONDS });
  useEffect(() => {
    // Another one in its place has a time of its own.
    if (left.current.id !== notice.id) left.current = { id: notice.id, milliseconds: NOTICE_MILLISECONDS };
    if (isHeld || notice.sticky === true) return;
    const start = performance.now();
    const timer = setTimeout(() => dismissNotice(notice.id), left.current.milliseconds);
    return () => {
      clearTimeout(timer);
      left.current.milliseconds -= performance.now() - start;
    };
  }, [isHeld, notice]);
}
