'use client';

import type { Editor } from '@tiptap/core';
import type { RefObject } from 'react';
import type { NoteUse } from '@/content/notes';
import { jumpToNote } from './jump-to-note';
import styles from './notes-list.module.css';

interface NotesListProps {
  notes: readonly NoteUse[];
  body: RefObject<Editor | null>;
}

/** What colleagues have noted in the copy, in its order, each with a way to the place. Nothing when there is nothing. */
export function NotesList({ notes, body }: NotesListProps) {
  if (notes.length === 0) return null;
  const placed = notes.map(({ text }, place) => ({ text, place }));
  return (
    <section className={styles.notes} aria-label="Notes in the copy">
      <h2 className={styles.title}>Notes in the copy</h2>
      <p className={styles.hint}>Only the desk sees these. They stay out of everything that readers get.</p>
      <ul className={styles.list}>
        {placed.map(({ text, place }) => (
          <li key={place}>
            <button type="button" className={styles.note} onClick={() => jumpToNote(body.current, place)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
