'use client';

import type { Editor } from '@tiptap/core';
import type { NoteUse } from '@/content/notes';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { jumpToNote } from './jump-to-note';
import styles from './notes-list.module.css';
import type { StorySurvey } from './story-survey';
import { useSurvey } from './use-survey';

interface NotesListProps {
  story: DeskStory;
  survey: StorySurvey | null;
  body: Editor | null;
}

/** What colleagues have noted in the copy, in its order, each with a way to the place. Nothing when there is nothing. */
export function NotesList({ story, survey, body }: NotesListProps) {
  const notes: readonly NoteUse[] = useSurvey(survey)?.notes ?? story.copyNotes;
  if (notes.length === 0) return null;
  const placed = notes.map(({ text }, place) => ({ text, place }));
  return (
    <section className={styles.notes} aria-label="Notes in the copy">
      <h2 className={styles.title}>Notes in the copy</h2>
      <p className={styles.hint}>Only the desk sees these. They stay out of everything that readers get.</p>
      <ul className={styles.list}>
        {placed.map(({ text, place }) => (
          <li key={place}>
            <button type="button" className={styles.note} onClick={() => jumpToNote(body, place)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
