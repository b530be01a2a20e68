import ChevronDown from 'lucide-react/icons/chevron-down';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components/Menu';
import { Icon, type IconLike } from './icon';
import { KeyHint } from './key-hint';
import styles from './menu.module.css';

export interface MenuItemSpec {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconLike;
  readonly keyHint?: string;
  readonly isDisabled?: boolean;
  /** Why it can't be chosen now; shown under the label. */
  readonly reason?: string | null;
  readonly onAction: () => void;
}

export interface MenuButtonProps {
  readonly label: string;
  readonly icon?: IconLike;
  readonly items: readonly MenuItemSpec[];
  /** Shows the icon alone; the label is still its name. */
  readonly hideLabel?: boolean;
  /** 'text' reads as part of the line it stands in. */
  readonly variant?: 'plain' | 'quiet' | 'text';
  readonly isDisabled?: boolean;
  /** The accessible name, where the label alone doesn't say what the menu is for. */
  readonly ariaLabel?: string;
}

/** A button that opens a menu. Arrows and first letters move in it, Escape closes it. */
export function MenuButton({
  label,
  icon,
  items,
  hideLabel = false,
  variant = 'plain',
  isDisabled = false,
  ariaLabel,
}: MenuButtonProps) {
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={ariaLabel ?? (hideLabel ? label : undefined)}
        className={`${styles.trigger} ${styles[variant]} ${hideLabel ? styles.bare : ''}`}
        isDisabled={isDisabled}
      >
        <Icon icon={icon} />
        {hideLabel ? null : <span className={styles.triggerLabel}>{label}</span>}
        {hideLabel ? null : <Icon icon={ChevronDown} size="small" />}
      </AriaButton>
      <Popover className={styles.popover ?? ''} data-overlay="menu" placement="bottom start" offset={4}>
        <Menu className={styles.menu ?? ''} aria-label={ariaLabel ?? label}>
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              className={styles.item ?? ''}
              textValue={item.label}
              isDisabled={item.isDisabled ?? false}
              onAction={item.onAction}
            >
              <Icon icon={item.icon} />
              <span className={styles.words}>
                <Text slot="label">{item.label}</Text>
                {item.isDisabled === true && item.reason ? (
                  <Text slot="description" className={styles.reason ?? ''}>
                    {item.reason}
                  </Text>
                ) : null}
              </span>
              {item.keyHint === undefined ? null : <KeyHint keys={item.keyHint} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
