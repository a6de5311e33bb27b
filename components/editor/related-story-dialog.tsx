'use client';

import { useEffect, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import type { StoryLink } from '@/content/views-of-media';
import { searchPublishedAction } from '@/server/actions/search-published';
import type { FoundStory } from '@/server/site/story-link';
import styles from './related-story-dialog.module.css';

interface RelatedStoryDialogProps {
  onChoose(story: StoryLink): void;
  onClose(): void;
}

/** Finds a published story by the words of its headline. */
export function RelatedStoryDialog({ onChoose, onClose }: RelatedStoryDialogProps) {
  const [query, setQuery] = useState('');
  const { stories, failed } = useSearch(query);
  return (
    <Dialog title="Related story" isOpen onClose={onClose} width="wide">
      <TextField
        label="Search published stories"
        type="search"
        value={query}
        autoComplete="off"
        placeholder="Words of the headline"
        onChange={(event) => setQuery(event.target.value)}
      />
      <p className={styles.note} role="status">
        {failed ? 'Galley cannot be reached. Check the connection and try again.' : said(stories, query)}
      </p>
      <ul className={styles.list} aria-label="Published stories">
        {stories?.map((story) => (
          <li key={story.id}>
            <button type="button" className={styles.choice} onClick={() => onChoose(story)}>
              <span className={styles.facts}>
                {story.section} ·{' '}
                <time dateTime={story.publishedAt}>{DAY.format(new Date(story.publishedAt))}</time>
              </span>
              <span className={styles.headline}>{story.headline}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

function said(stories: FoundStory[] | null, query: string): string {
  if (stories === null) return 'Looking …';
  if (query.trim() === '') return stories.length === 0 ? 'Nothing is published yet.' : 'The newest stories';
  if (stories.length === 0) return 'No published story has these words in its headline.';
  return stories.length === 1 ? 'One story' : `${stories.length} stories`;
}

const REST = 150;

/** A story is not related to itself: the one that is being written is named by the address of its page. */
function ownId(): { exceptStoryId?: string } {
  const id = /^\/desk\/stories\/([0-9a-f-]{36})/.exec(window.location.pathname)?.[1];
  return id ? { exceptStoryId: id } : {};
}

/** Asks once the typing rests; an answer that comes late is not shown over a newer one. */
function useSearch(query: string): { stories: FoundStory[] | null; failed: boolean } {
  const [stories, setStories] = useState<FoundStory[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(
      () =>
        void searchPublishedAction({ query, ...ownId() })
          .then((outcome) => {
            if (!isCurrent) return;
            setFailed(!outcome.ok);
            if (outcome.ok) setStories(outcome.value);
          })
          .catch(() => isCurrent && setFailed(true)),
      query === '' ? 0 : REST,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query]);
  return { stories, failed };
}
