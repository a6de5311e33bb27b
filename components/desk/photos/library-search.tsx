'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { type LibraryView, libraryAddress, libraryQuery } from '@/newsroom/library-view';
import boxStyles from '../search-box.module.css';

const PAUSE = 200;

/**
 * The search of the library: finds while somebody types, and is a plain form before the script is there. `/` leads to
 * it from anywhere on the page.
 */
export function LibrarySearch({ view }: { view: LibraryView }) {
  const router = useRouter();
  const box = useRef<HTMLInputElement>(null);
  const asked = useRef(view.words);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [, startTransition] = useTransition();
  const kept = [...libraryQuery({ ...view, words: '', after: null })];

  useSlash(box);
  useEffect(() => {
    // Somebody went back, or emptied the question with a link; an answer to what is being typed leaves the box alone.
    if (box.current && view.words !== asked.current) box.current.value = view.words;
    asked.current = view.words;
  }, [view.words]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function ask(words: string) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asked.current = words;
      startTransition(() =>
        router.replace(libraryAddress({ ...view, words, after: null }), { scroll: false }),
      );
    }, PAUSE);
  }

  return (
    <search className={boxStyles.search}>
      <form action="/desk/photos" className={boxStyles.form}>
        {kept.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Search aria-hidden size={15} className={boxStyles.icon} />
        <input
          ref={box}
          type="search"
          name="q"
          aria-label="Search photos"
          aria-keyshortcuts="/"
          placeholder="Caption, credit, people, place, keyword"
          defaultValue={view.words}
          maxLength={200}
          onChange={(event) => ask(event.target.value)}
        />
        <button type="submit" className="visually-hidden">
          Search
        </button>
      </form>
    </search>
  );
}

function useSlash(box: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const isElsewhere = event.ctrlKey || event.metaKey || event.altKey || isText(event.target);
      if (event.key !== '/' || event.defaultPrevented || isElsewhere) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [box]);
}

function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input, textarea, select, [contenteditable], [role=dialog] *')
  );
}
