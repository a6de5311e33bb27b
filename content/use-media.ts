import { useEffect, useState } from 'react';

/**
 * What the newsroom has under an id that a block keeps: undefined while it is asked, null when there is nothing. `find`
 * must be stable, like the functions of a `MediaReader`.
 */
export function useMedia<Found>(
  id: string | null,
  find: (id: string) => Promise<Found | null>,
): Found | null | undefined {
  const [found, setFound] = useState<Found | null>();
  useEffect(() => {
    let isCurrent = true;
    const answer = id ? find(id) : Promise.resolve(null);
    void answer.then((value) => isCurrent && setFound(value));
    return () => {
      isCurrent = false;
    };
  }, [find, id]);
  return found;
}
