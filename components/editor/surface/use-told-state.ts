import { useCallback, useRef, useState } from 'react';

/**
 * A state for what is told anew at each letter: telling it what it is already is nothing. React's own keeps a note of each
 * telling until it draws again, which may be after an hour of typing.
 */
export function useToldState<Value extends Element | boolean | null>(
  first: Value,
): [Value, (value: Value) => void] {
  const [value, setValue] = useState(first);
  const last = useRef(first);
  const tell = useCallback((next: Value) => {
    if (next === last.current) return;
    last.current = next;
    setValue(next);
  }, []);
  return [value, tell];
}
