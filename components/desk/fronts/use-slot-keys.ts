'use client';

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { isPressed } from '@/components/shortcuts/key-names';

/** What the button of a slot takes to be reached by the keys. */
export type SlotEntry = (storyId: string) => { 'data-slot': string; tabIndex: number; onFocus(): void };

interface SlotDeeds {
  move(storyId: string, way: 'up' | 'down'): void;
  takeOut(storyId: string): void;
  undo(): void;
}

/**
 * The keys of an arrangement. Its stories are one stop for Tab; arrows go from one to the next, with Alt they take the story
 * along, Delete takes it out. The focus stays on a story wherever that goes, and goes to its neighbour when it is taken out.
 */
export function useSlotKeys(ids: readonly string[], deeds: SlotDeeds) {
  const area = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<string | null>(null);
  const current = kept !== null && ids.includes(kept) ? kept : (ids[0] ?? null);
  const isHeld = useRef(false);

  // A story that went into another container is another element there, and the focus would be lost with the old one.
  useLayoutEffect(() => {
    if (!isHeld.current) return;
    isHeld.current = false;
    // Nothing may be left; the next Tab then goes on from here.
    (buttonOf(area.current, current) ?? area.current)?.focus();
  });

  const hold = (storyId: string | null) => {
    isHeld.current = true;
    setKept(storyId);
  };
  const takeOut = (storyId: string) => {
    const place = ids.indexOf(storyId);
    hold(ids[place + 1] ?? ids[place - 1] ?? null);
    deeds.takeOut(storyId);
  };
  const move = (storyId: string, way: 'up' | 'down') => {
    hold(storyId);
    deeds.move(storyId, way);
  };
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    if (isPressed('undoOnFront', event)) return taken(event, deeds.undo);
    const storyId = target.dataset.slot;
    if (storyId === undefined) return;
    if (isPressed('moveSlotUp', event)) return taken(event, () => move(storyId, 'up'));
    if (isPressed('moveSlotDown', event)) return taken(event, () => move(storyId, 'down'));
    if (isPressed('takeOutSlot', event)) return taken(event, () => takeOut(storyId));
    const step = event.altKey ? undefined : STEPS[event.key];
    const beside = step && ids[ids.indexOf(storyId) + step];
    if (beside) taken(event, () => buttonOf(area.current, beside)?.focus());
  }
  const entry: SlotEntry = (storyId) => ({
    'data-slot': storyId,
    tabIndex: storyId === current ? 0 : -1,
    onFocus: () => setKept(storyId),
  });
  /** Goes to a story that is placed. */
  const goTo = (storyId: string) => buttonOf(area.current, storyId)?.focus();
  return { area, entry, onKeyDown, hold, goTo, takeOut, move };
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function taken(event: KeyboardEvent, deed: () => void): void {
  event.preventDefault();
  deed();
}

function buttonOf(area: HTMLElement | null, storyId: string | null): HTMLElement | null {
  const buttons = area?.querySelectorAll<HTMLElement>('[data-slot]') ?? [];
  return [...buttons].find(({ dataset }) => dataset.slot === storyId) ?? null;
}
