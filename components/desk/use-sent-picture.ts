'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';

interface Words {
  sending: string;
  saved: string;
  removed: string;
}

/** Sends one picture, or has it taken away, and says what becomes of that; the page is read again once it is done. */
export function useSentPicture(
  door: (file: File | null) => Promise<string | null>,
  { sending, saved, removed }: Words,
) {
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  async function send(file: File | null): Promise<void> {
    setIsBusy(true);
    setSaid(file ? sending : '');
    const refused = await door(file);
    setRefusal(refused);
    setSaid(refused === null ? (file ? saved : removed) : '');
    setIsBusy(false);
    if (refused === null) router.refresh();
  }
  /** Says something else in the same place, of a picture that has not been sent. */
  function say(words: string): void {
    setRefusal(null);
    setSaid(words);
  }
  return { isBusy, refusal, said, send, say };
}
