import { Button, type ButtonProps } from './button';

export interface DialogButtonsProps extends Omit<ButtonProps, 'variant' | 'size'> {
  readonly onCancel: () => void;
}

/** The two ways out of a dialog, for its footer: Cancel, and the button that does it, which takes all else that is said. */
export function DialogButtons({ onCancel, ...does }: DialogButtonsProps) {
  return (
    <>
      <Button keyHint="esc" onPress={onCancel}>
        Cancel
      </Button>
      <Button variant="primary" {...does} />
    </>
  );
}
