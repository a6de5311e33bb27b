'use client';

import { Search } from 'lucide-react';
import { type FormEvent, useEffect, useRef } from 'react';
import styles from './search-box.module.css';

interface SearchBoxProps {
  /** Where the question goes. */
  address: string;
  label: string;
  words: string;
  /** What else the address says and must keep. */
  keep?: Readonly<Record<string, string>>;
  /** Answers on the open page instead of going to the address. */
  onAsk?(words: string): void;
}

/** A search that is a plain form: Enter asks, and the answer has an address of its own. */
export function SearchBox({ address, label, words, keep = {}, onAsk }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  // What is typed belongs to the browser; what another question has put into the address is shown.
  useEffect(() => {
    if (box.current) box.current.value = words;
  }, [words]);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    onAsk?.(box.current?.value.trim() ?? '');
  };
  return (
    <search className={styles.search}>
      <form action={address} className={styles.form} onSubmit={onAsk ? ask : undefined}>
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Search aria-hidden size={15} className={styles.icon} />
        <input
          ref={box}
          type="search"
          name="q"
          aria-label={label}
          placeholder={label}
          defaultValue={words}
          maxLength={200}
        />
        <button type="submit" className="visually-hidden">
          Search
        </button>
      </form>
    </search>
  );
}
