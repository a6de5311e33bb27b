'use client';

import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isText } from '@/components/shortcuts/is-text';
import { isPressed } from '@/components/shortcuts/key-names';

/** What the link of a story takes to be reached by the keys. */
export type Entry = (id: string) => { 'data-story': string; tabIndex: number; onFocus(): void };

type Step = 'next' | 'previous' | 'right' | 'left' | 'first' | 'last';

/**
 * The keys of the board. Its stories are one stop for Tab; arrows, j and k go from one to the next, m opens the menu of
 * steps, / leads to the search. The focus stays on a story wherever that goes.
 */
export function useBoardKeys(ids: readonly string[]) {
  const board = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<string | null>(null);
  const current = kept !== null && ids.includes(kept) ? kept : (ids[0] ?? null);
  const hasFocus = useRef(false);

  // A story that went to another column is another element there, and the focus would be lost with the old one.
  useLayoutEffect(() => {
    if (hasFocus.current && ids.length > 0 && document.activeElement === document.body) {
      linkOf(board.current, current)?.focus();
    }
  });
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || isText(event.target) || isLayerOpen()) return;
      if (isPressed('searchBoard', event)) return take(event, searchBox());
      const isHere = board.current?.contains(document.activeElement) ?? false;
      const here = isHere ? linkAround(document.activeElement) : null;
      if (isPressed('nextStory', event)) return take(event, here ? beside(here, 'next') : firstLink(board));
      if (isPressed('previousStory', event)) {
        return take(event, here ? beside(here, 'previous') : firstLink(board));
      }
      if (isPressed('moveStory', event) && here) openMenu(event, here);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = stepOf(event.key);
    const isPlain = step && !event.altKey && !event.shiftKey && isPressedAlone(event);
    if (!isPlain || !(event.target instanceof HTMLElement) || !event.target.matches(LINK)) return;
    take(event, beside(event.target, step));
  }
  const entry: Entry = useCallback(
    (id) => ({ 'data-story': id, tabIndex: id === current ? 0 : -1, onFocus: () => setKept(id) }),
    [current],
  );
  const hold = useCallback((id: string) => {
    hasFocus.current = true;
    setKept(id);
  }, []);
  return {
    board,
    entry,
    onKeyDown,
    /** Has the focus go with this story, also when a menu or dialog took it away meanwhile. */
    hold,
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: ({ target, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (target.isConnected && !(relatedTarget instanceof Node && board.current?.contains(relatedTarget))) {
        hasFocus.current = false;
      }
    },
  };
}

const LINK = 'a[data-story]';

function stepOf(key: string): Step | null {
  const steps: Record<string, Step> = {
    ArrowDown: 'next',
    ArrowUp: 'previous',
    ArrowRight: 'right',
    ArrowLeft: 'left',
    Home: 'first',
    End: 'last',
  };
  return steps[key] ?? null;
}

function isPressedAlone({ key, ...event }: KeyboardEvent): boolean {
  return !event.getModifierState('Control') && !event.getModifierState('Meta') && key !== '';
}

/** The link that a step leads to; in another column the one at the same height. */
function beside(here: HTMLElement, step: Step): HTMLElement | null {
  const list = here.closest('ul');
  if (!list) return null;
  const links = linksIn(list);
  const place = links.indexOf(here);
  if (step === 'next') return links[place + 1] ?? null;
  if (step === 'previous') return links[place - 1] ?? null;
  if (step === 'first') return links[0] ?? null;
  if (step === 'last') return links.at(-1) ?? null;
  const columns = [...(here.closest('[data-board]')?.querySelectorAll('ul') ?? [])].filter(
    (column) => linksIn(column).length > 0,
  );
  const at = columns.indexOf(list) + (step === 'right' ? 1 : -1);
  const beyond = linksIn(columns[at] ?? null);
  return beyond[Math.min(place, beyond.length - 1)] ?? null;
}

function take(event: Pick<Event, 'preventDefault'>, target: HTMLElement | null): void {
  if (!target) return;
  event.preventDefault();
  target.focus();
  if (target instanceof HTMLInputElement) target.select();
  target.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function openMenu(event: Event, here: HTMLElement): void {
  const button = here.closest('li')?.querySelector<HTMLElement>('button[data-moves]');
  if (!button) return;
  event.preventDefault();
  button.focus();
  // A menu opens by key or pointer, and not by a click that a script makes.
  button.dispatchEvent(new globalThis.KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
}

function linkAround(element: Element | null): HTMLElement | null {
  return element?.closest('li')?.querySelector<HTMLElement>(LINK) ?? null;
}

function linksIn(list: Element | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(LINK) ?? [])];
}

function firstLink(board: { current: HTMLElement | null }): HTMLElement | null {
  return board.current?.querySelector<HTMLElement>(`${LINK}[tabindex="0"]`) ?? null;
}

function linkOf(board: HTMLElement | null, id: string | null): HTMLElement | null {
  return linksIn(board).find((link) => link.dataset.story === id) ?? null;
}

function searchBox(): HTMLElement | null {
  return document.querySelector<HTMLInputElement>('#desk-main input[type="search"]');
}

function isLayerOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"]') !== null;
}
