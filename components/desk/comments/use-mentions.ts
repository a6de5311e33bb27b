'use client';

import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { isPressed } from '@/components/shortcuts/key-names';
import type { Mentionable } from '@/newsroom/comments/mentions';
import { peopleToMentionAction } from '@/server/actions/comments';
import { reached } from '../reached';

const MOST = 6;

export interface Mentions {
  /** The people that fit what stands behind the `@` at the caret; none when there is none. */
  people: readonly Mentionable[];
  chosen: number;
  choose(person: Mentionable): void;
  /** Looks at what stands at the caret. */
  look(): void;
  /** Takes the keys of the menu while it is open; says whether it took this one. */
  pressed(event: KeyboardEvent): boolean;
  close(): void;
}

/** The menu of people behind an `@`. Who may be mentioned is asked for once, when the first `@` is written. */
export function useMentions(
  storyId: string,
  box: RefObject<HTMLTextAreaElement | null>,
  onText: (text: string) => void,
): Mentions {
  const everybody = useRef<Promise<readonly Mentionable[]> | null>(null);
  const [people, setPeople] = useState<readonly Mentionable[]>([]);
  const [chosen, setChosen] = useState(0);
  const close = () => setPeople([]);

  async function look(): Promise<void> {
    const asked = wordAtCaret(box.current);
    if (asked === null) return close();
    everybody.current ??= ask(storyId);
    const all = await everybody.current;
    if (all.length === 0) everybody.current = null;
    // Meanwhile the caret may have gone on.
    if (wordAtCaret(box.current) !== asked) return;
    setPeople(all.filter(({ name }) => fits(name, asked)).slice(0, MOST));
    setChosen(0);
  }

  function choose({ name }: Mentionable): void {
    const { current } = box;
    const asked = wordAtCaret(current);
    close();
    if (!current || asked === null) return;
    const at = current.selectionStart;
    const before = current.value.slice(0, at - asked.length);
    onText(`${before}${name} ${current.value.slice(at)}`);
    const caret = before.length + name.length + 1;
    requestAnimationFrame(() => current.setSelectionRange(caret, caret));
    current.focus();
  }

  function pressed(event: KeyboardEvent): boolean {
    const person = people[chosen];
    if (!person) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen((chosen + step + people.length) % people.length);
    else if (event.key === 'Escape') close();
    else if (['Enter', 'Tab'].includes(event.key) && !isPressed('sendComment', event)) choose(person);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return { people, chosen, choose, look: () => void look(), pressed, close };
}

async function ask(storyId: string): Promise<readonly Mentionable[]> {
  const outcome = await reached(peopleToMentionAction({ storyId }));
  return outcome.ok ? outcome.value : [];
}

/** What is written behind an `@` that begins a word, up to the caret; null when there is none. */
function wordAtCaret(box: HTMLTextAreaElement | null): string | null {
  if (!box || box.selectionStart !== box.selectionEnd) return null;
  return (
    /(?:^|[\s(])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u.exec(
      box.value.slice(0, box.selectionStart),
    )?.[1] ?? null
  );
}

function fits(name: string, asked: string): boolean {
  const [whole, start] = [name.toLowerCase(), asked.toLowerCase()];
  return whole.startsWith(start) || whole.split(' ').some((part) => part.startsWith(start));
}
