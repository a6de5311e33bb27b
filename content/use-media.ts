import { useEffect, useState } from 'react';

/**
 * What the newsroom has under an id that a block keeps: undefined while it is asked, null when there is nothing. `find`
 * must be stable, like the functions of a `MediaReader`. It is asked again whenever `changes` is another number; until the
 * answer comes, what was there stays.
 */
export function useMedia<Found>(
  id: string | null,
  find: (id: string) => Promise<Found | null>,
  changes = 0,
): Found | null | undefined {
  const [found, setFound] = useState<Found | null>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` says that the answer may be another one now
  useEffect(() => {
    let isCurrent = true;
    const answer = id ? find(id) : Promise.resolve(null);
    void answer.then((value) => isCurrent && setFound(value));
    return () => {
      isCurrent = false;
    };
  }, [find, id, changes]);
  return found;
}
