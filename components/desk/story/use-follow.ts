'use client';

import { useCallback, useEffect, useState } from 'react';
import { announce } from '@/components/editor/announce';
import type { LiveStory } from '@/components/editor/live-story';
import type { Colleague } from '@/components/editor/presence/presence';
import { keepInSight } from './keep-in-sight';

/** Keys with which somebody goes their own way. */
const OWN_WAY = /^(Escape|Page(Up|Down)|Home|End|Arrow(Up|Down|Left|Right))$/;

export interface Following {
  /** Whose caret the page goes with; null while one goes one's own way. */
  followed: Colleague | null;
  start(personId: string): void;
  stop(): void;
}

/** Lets the page go with a colleague's caret, until one types, scrolls, presses Escape, or they leave. */
export function useFollow(live: LiveStory | null, people: readonly Colleague[]): Following {
  const [personId, setPersonId] = useState<string | null>(null);
  const followed = people.find((one) => one.personId === personId) ?? null;
  const name = followed?.name;
  const start = useCallback((id: string) => setPersonId(id), []);
  const stop = useCallback(() => setPersonId(null), []);

  useEffect(() => {
    if (!name) return;
    announce(`Following ${name}. Escape stops.`);
    return () => announce(`No longer following ${name}.`);
  }, [name]);
  useEffect(() => {
    // Who has left is not followed again by coming back.
    if (personId && !name) setPersonId(null);
  }, [personId, name]);
  useEffect(() => {
    if (live && personId) return keepInSight(live, personId);
  }, [live, personId]);
  useEffect(() => (personId ? onOwnWay(stop) : undefined), [personId, stop]);

  return { followed, start, stop };
}

/** Calls when the person at this page types or scrolls. The answer ends it. */
function onOwnWay(stop: () => void): () => void {
  const pressed = ({ key }: KeyboardEvent) => OWN_WAY.test(key) && stop();
  // On the scroll bar, which is outside of everything that is on the page.
  const held = ({ clientX }: PointerEvent) => clientX >= document.documentElement.clientWidth && stop();
  const signs = new AbortController();
  const options = { capture: true, passive: true, signal: signs.signal };
  window.addEventListener('keydown', pressed, options);
  window.addEventListener('pointerdown', held, options);
  for (const sign of ['beforeinput', 'wheel', 'touchmove']) window.addEventListener(sign, stop, options);
  return () => signs.abort();
}
