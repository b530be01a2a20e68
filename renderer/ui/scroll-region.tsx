import { type ReactNode, useEffect, useRef } from 'react';

export interface ScrollRegionProps {
  /** What it holds, for whoever comes to it with the keys. */
  readonly label: string;
  /** The class that gives it its size and lets it scroll. */
  readonly className: string | undefined;
  /** A list stays a list. */
  readonly as?: 'section' | 'ul';
  /** Gives it the focus as soon as it is there. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** Something long that holds no controls. Arrows and Page Down scroll it only when it has the focus, so the Tab key stops at it. */
export function ScrollRegion({
  label,
  className,
  as: Element = 'section',
  takesFocus = false,
  children,
}: ScrollRegionProps) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) region.current?.focus();
  }, [takesFocus]);
  return (
    <Element
      ref={(element: HTMLElement | null) => {
        region.current = element;
      }}
      className={className}
      tabIndex={0}
      aria-label={label}
    >
      {children}
    </Element>
  );
}
