import { useLeaving } from './use-leaving';

export interface KeepOrCancel {
  /** For the element around the fields: going elsewhere keeps what is in them. */
  readonly onBlur: ReturnType<typeof useLeaving>['onBlur'];
  readonly keep: () => void;
  readonly cancel: () => void;
}

/**
 * A form in its place: Enter and going elsewhere keep it, Escape doesn't. With nothing written going elsewhere only closes it.
 * @param isEmpty whether there is nothing to keep
 * @param onKeep keeps it; false when it can't be kept as it is: the form then stays
 */
export function useKeepOrCancel(isEmpty: boolean, onKeep: () => boolean, onClose: () => void): KeepOrCancel {
  const leaving = useLeaving(() => {
    if (!isEmpty && !onKeep()) return false;
    onClose();
    return true;
  });
  const cancel = () => {
    leaving.close();
    onClose();
  };
  const keep = () => {
    if (!isEmpty && onKeep()) cancel();
  };
  return { onBlur: leaving.onBlur, keep, cancel };
}
