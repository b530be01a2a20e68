import { useEffect, useRef, useState } from 'react';
import { Menu, MenuItem, Popover, Text } from 'react-aria-components/Menu';
import { allCommands, type Command, reasonAgainst, runCommand } from './commands/commands';
import { KeyHint } from './key-hint';
import styles from './menu.module.css';

/** What has a menu: a card of a board, and what stands for one thing elsewhere; a panel or an editor has buttons of its own. */
const CARDS =
  '[data-card-id], [data-row-id], button[data-line-end], li[data-line-end], article[data-line-end]';
const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable=false])';

interface OpenMenu {
  readonly x: number;
  readonly y: number;
  readonly commands: readonly Command[];
}

/** The menu of a card, where the pointer is or by the menu key: the commands that are about it. The shell draws it once. */
export function CardMenuHost() {
  const [open, setOpen] = useState<OpenMenu | null>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const card = target?.closest(CARDS);
      if (!card || target?.closest(FIELDS)) return;
      // In a dialog what the screen behind it can do isn't about what is in there.
      const isInDialog = card.closest('[data-overlay]') !== null;
      event.preventDefault();
      focusIn(card);
      const commands = allCommands()
        .filter(({ isInMenu }) => (isInDialog ? isInMenu === 'last' : isInMenu !== undefined))
        .filter((command) => reasonAgainst(command) === null)
        .sort((a, b) => Number(a.isInMenu === 'last') - Number(b.isInMenu === 'last'));
      const box = card.getBoundingClientRect();
      const isAtPointer = event.clientX > 0 || event.clientY > 0;
      const [x, y] = isAtPointer ? [event.clientX, event.clientY] : [box.left, box.bottom];
      if (commands.length > 0) setOpen({ x, y, commands });
    };
    document.addEventListener('contextmenu', onContextMenu);
    return () => document.removeEventListener('contextmenu', onContextMenu);
  }, []);
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: open?.x ?? 0, top: open?.y ?? 0 }} />
      <Popover
        className={styles.popover ?? ''}
        data-overlay="menu"
        placement="bottom start"
        triggerRef={anchor}
        isOpen={open !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setOpen(null);
        }}
      >
        <Menu
          className={styles.menu ?? ''}
          aria-label="What you can do with it"
          autoFocus="first"
          onClose={() => setOpen(null)}
        >
          {(open?.commands ?? []).map(({ id, title, keys }) => (
            <MenuItem
              key={id}
              id={id}
              className={styles.item ?? ''}
              textValue={title}
              onAction={() => {
                setOpen(null);
                // The card has the keys again first: the command is about what has them.
                requestAnimationFrame(() => runCommand(id));
              }}
            >
              <span className={styles.words}>
                <Text slot="label">{title}</Text>
              </span>
              {keys === undefined ? null : <KeyHint keys={keys} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}

/** Gives a card the keys, unless something in it has them. */
function focusIn(card: Element): void {
  if (card.contains(document.activeElement)) return;
  const own = card.closest<HTMLElement>('[data-card-id], [data-row-id], button, [tabindex]');
  (own ?? card.querySelector<HTMLElement>('button, [tabindex]'))?.focus();
}
