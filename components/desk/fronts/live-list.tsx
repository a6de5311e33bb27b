'use client';

import { GripVertical, Plus } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import { findLiveAction } from '@/server/actions/fronts';
import type { LiveStory } from '@/server/fronts/live-story';
import { reached } from '../reached';
import { When } from '../when';
import styles from './live-list.module.css';
import { Thumb } from './thumb';
import type { SlotDrag } from './use-slot-drag';

interface LiveListProps {
  /** The newest; shown until something is looked for. */
  newest: readonly LiveStory[];
  containers: readonly { id: string; name: string }[];
  /** The container that a story is added to. */
  into: string;
  onInto(containerId: string): void;
  /** Where each story is placed, by its id. */
  placedIn: ReadonlyMap<string, string>;
  drag: SlotDrag;
  search: RefObject<HTMLInputElement | null>;
  now: Date;
  timeZone: string;
  onFound(stories: readonly LiveStory[]): void;
  onAdd(storyId: string): void;
  /** Goes to where it is placed. */
  onGoTo(storyId: string): void;
}

/** So long nothing is typed until it is looked for, in milliseconds. */
const QUIET = 250;
const SHOWN = 25;

/** What readers have, to be placed: the newest, or what is looked for. */
export function LiveList({
  newest,
  containers,
  into,
  onInto,
  placedIn,
  drag,
  search,
  onFound,
  onAdd,
  onGoTo,
  ...clock
}: LiveListProps) {
  const [words, setWords] = useState('');
  const found = useFound(words, onFound);
  const stories = found ?? newest.slice(0, SHOWN);
  return (
    <section className={styles.panel} aria-label="Stories to place">
      <div className={styles.tools}>
        <label className={styles.search}>
          <span className="visually-hidden">Search the published stories</span>
          <input
            ref={search}
            type="search"
            placeholder="Search the published stories"
            value={words}
            maxLength={200}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </label>
        <SelectField
          label="Add to"
          value={into}
          onChange={({ currentTarget }) => onInto(currentTarget.value)}
        >
          {containers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <p className={styles.count} role="status">
        {found === null
          ? 'The newest'
          : found.length === 0
            ? 'No published story has these words.'
            : `${found.length} found`}
      </p>
      <ul aria-label="Published stories" className={styles.list}>
        {stories.map((story) => (
          <LiveLine
            key={story.storyId}
            story={story}
            placedIn={placedIn.get(story.storyId)}
            drag={drag}
            onAdd={() => onAdd(story.storyId)}
            onGoTo={() => onGoTo(story.storyId)}
            {...clock}
          />
        ))}
      </ul>
    </section>
  );
}

function useFound(words: string, onFound: (stories: readonly LiveStory[]) => void): LiveStory[] | null {
  const [found, setFound] = useState<LiveStory[] | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    const query = words.trim();
    asked.current += 1;
    const mine = asked.current;
    const timer = setTimeout(async () => {
      if (query === '') return setFound(null);
      const outcome = await reached(findLiveAction({ query }));
      // An answer to what was typed before is none.
      if (!outcome.ok || mine !== asked.current) return;
      onFound(outcome.value);
      setFound(outcome.value);
    }, QUIET);
    return () => clearTimeout(timer);
  }, [words, onFound]);
  return words.trim() === '' ? null : found;
}

interface LiveLineProps extends Pick<LiveListProps, 'drag' | 'now' | 'timeZone'> {
  story: LiveStory;
  placedIn: string | undefined;
  onAdd(): void;
  onGoTo(): void;
}

function LiveLine({ story, placedIn, drag, onAdd, onGoTo, ...clock }: LiveLineProps) {
  return (
    <li
      className={styles.line}
      data-placed={placedIn !== undefined || undefined}
      {...drag.handle(story.storyId)}
    >
      <GripVertical aria-hidden size={14} className={styles.grip} />
      <Thumb picture={story.picture} />
      <div className={styles.words}>
        <p className={styles.headline} dir="auto">
          {story.headline}
        </p>
        <p className={styles.facts}>
          <span>{story.section}</span>
          <When at={story.publishedAt} {...clock} />
          {placedIn === undefined ? null : <span className={styles.placed}>In {placedIn}</span>}
        </p>
      </div>
      {/* One button before and after, so that the focus is not lost by pressing it. */}
      {placedIn === undefined ? (
        <Button key="deed" size="small" onClick={onAdd} aria-label={`Add “${story.headline}”`}>
          <Plus aria-hidden size={14} />
          Add
        </Button>
      ) : (
        <Button
          key="deed"
          size="small"
          look="bare"
          onClick={onGoTo}
          aria-label={`Go to “${story.headline}” in ${placedIn}`}
        >
          Go to
        </Button>
      )}
    </li>
  );
}
