'use client';

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { movedBy } from '@/newsroom/paper/menu';
import { SectionButton } from '../section-button';
import styles from '../sections.module.css';

interface EntryListProps<Entry> {
  label: string;
  entries: readonly Entry[];
  wordsOf(entry: Entry): { words: string; where: string };
  onChange(entries: Entry[]): void;
}

/** Links in an order, each with the buttons that move it up and down and take it out. */
export function EntryList<Entry>({ label, entries, wordsOf, onChange }: EntryListProps<Entry>) {
  const [said, setSaid] = useState('');

  function move(place: number, by: -1 | 1, words: string) {
    onChange(movedBy(entries, place, by));
    setSaid(`${words} is now ${place + by + 1} of ${entries.length}.`);
  }

  return (
    <>
      <ol className={styles.list} aria-label={label}>
        {entries.map((entry, place) => {
          const { words, where } = wordsOf(entry);
          return (
            <li key={`${where} ${words}`} className={styles.row}>
              <span className={styles.words}>
                <span>
                  <strong>{words}</strong> <span className={styles.quiet}>{where}</span>
                </span>
              </span>
              <span className={styles.buttons}>
                <SectionButton
                  label={`Move ${words} up`}
                  isOff={place === 0}
                  onPress={() => move(place, -1, words)}
                >
                  <ArrowUp aria-hidden size={16} />
                </SectionButton>
                <SectionButton
                  label={`Move ${words} down`}
                  isOff={place === entries.length - 1}
                  onPress={() => move(place, 1, words)}
                >
                  <ArrowDown aria-hidden size={16} />
                </SectionButton>
                <SectionButton
                  label={`Take ${words} out`}
                  isOff={false}
                  onPress={() => {
                    onChange(entries.filter((_, at) => at !== place));
                    setSaid(`${words} is out.`);
                  }}
                >
                  <Trash2 aria-hidden size={16} />
                </SectionButton>
              </span>
            </li>
          );
        })}
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}
