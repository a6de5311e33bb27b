'use client';

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { STORY_KINDS } from '@/newsroom/story-kinds';
import type { DeskStory } from '@/server/stories/read-for-desk';
import styles from './print-head.module.css';

/** What stands above a printed draft, and nowhere else: what it is, whose, and as of when. */
export function PrintHead({ story }: { story: DeskStory }) {
  const printedAt = usePrintedAt();
  const { status, workingState, details } = story;
  const names = details.byline.map((author) => author.name).join(', ');
  return (
    <div className={styles.head} aria-hidden="true">
      <p className={styles.warning}>
        {workingState === 'clean' ? 'Desk copy – not for publication' : 'Draft – not for publication'}
      </p>
      <p>
        {[status, STORY_KINDS[details.kind].name, names && `By ${names}`, printedAt]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

/** The moment of printing: the page may have been open for hours. */
function usePrintedAt(): string {
  const [at, setAt] = useState('');
  useEffect(() => {
    const note = () => flushSync(() => setAt(inWords(new Date())));
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  return at;
}

function inWords(at: Date): string {
  return at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}
