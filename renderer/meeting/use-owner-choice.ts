import { useRef, useState } from 'react';

/**
 * The owner that is being chosen. Its field settles what was typed as it is left, which is too late for the owner of the last drawing:
 * whoever keeps the form asks `latest`.
 */
export function useOwnerChoice(first: string | null) {
  const [ownerId, setOwnerId] = useState(first);
  const chosen = useRef(first);
  return {
    ownerId,
    chooseOwner: (next: string | null) => {
      chosen.current = next;
      setOwnerId(next);
    },
    latestOwner: () => chosen.current,
  };
}
