'use client';

import { useEffect, useRef, useState } from 'react';
import { type Announcement, onAnnouncement } from './announce';
import styles from './announcer.module.css';

/** How long a sentence stands, in milliseconds. */
const STANDS = 4_000;

/**
 * The one place of the story page from which sentences are read out politely. The save status is not among them. What is
 * only read out takes nothing off the screen that is still to be seen.
 */
export function Announcer() {
  return (
    <>
      <Said isShown={false} />
      <Said isShown />
    </>
  );
}

function Said({ isShown }: Pick<Announcement, 'isShown'>) {
  const [said, setSaid] = useState<(Announcement & { turn: number }) | null>(null);
  const turn = useRef(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onAnnouncement((announcement) => {
      if (announcement.isShown !== isShown) return;
      clearTimeout(timer);
      turn.current += 1;
      setSaid({ ...announcement, turn: turn.current });
      timer = setTimeout(() => setSaid(null), STANDS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [isShown]);
  return (
    <div aria-live="polite" aria-atomic="true" className={said && isShown ? styles.shown : 'visually-hidden'}>
      {/* A new element each time, so that the same sentence twice is read twice. */}
      {said ? <span key={said.turn}>{said.sentence}</span> : null}
    </div>
  );
}
