import { useCallback, useEffect, useRef, useState } from 'react';

/** What came of asking for an address: what was found, or what is known already when a person types the rest, or neither. */
export interface Answer<Found, Known> {
  found: Found | null;
  known: Known | null;
  refusal: string | null;
}

export interface Capture<Found, Known> extends Answer<Found, Known> {
  /** The address that this is the answer for. */
  url: string | null;
  isBusy: boolean;
  /** Asks; resolves to what was found, or null: also when the address was changed or the dialog closed meanwhile. */
  ask(url: string, question: Question<Found, Known>): Promise<Found | null>;
  /** The address was changed: what was found under the old one does not count. What is typed by hand stays. */
  forget(): void;
}

/** Asks the newsroom; the signal calls it off. */
type Question<Found, Known> = (signal: AbortSignal) => Promise<Answer<Found, Known>>;

type Answered<Found, Known> = Answer<Found, Known> & { url: string | null };

const NOTHING = { found: null, known: null, refusal: null, url: null };

const UNREACHABLE = 'Galley cannot be reached. Check the connection and try again.';

/**
 * Asks the newsroom for what stands at an address. Only the newest question counts, and none once the dialog is closed:
 * what was called off is stopped, and never inserted after all.
 */
export function useCapture<Found, Known>(): Capture<Found, Known> {
  const [answer, setAnswer] = useState<Answered<Found, Known>>(NOTHING);
  const [isBusy, setIsBusy] = useState(false);
  const newest = useRef<AbortController | null>(null);
  useEffect(() => () => newest.current?.abort(), []);

  const forget = useCallback(() => {
    newest.current?.abort();
    setIsBusy(false);
    setAnswer((before) => ({ ...before, found: null, refusal: null }));
  }, []);
  const ask = useCallback(
    async (url: string, question: Question<Found, Known>) => {
      forget();
      const own = new AbortController();
      newest.current = own;
      setIsBusy(true);
      const given = await question(own.signal).catch(() => null);
      if (own.signal.aborted) return null;
      setIsBusy(false);
      setAnswer((before) => (given ? { ...given, url } : { ...before, refusal: UNREACHABLE }));
      return given?.found ?? null;
    },
    [forget],
  );
  return { ...answer, isBusy, ask, forget };
}
