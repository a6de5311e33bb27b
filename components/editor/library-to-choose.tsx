'use client';

import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { useRovingGrid } from '@/components/ui/use-roving-grid';
import type { PhotoCard } from '@/newsroom/photo-card';
import styles from './photo-dialog.module.css';
import { useLibrary } from './use-library';

interface LibraryProps {
  onChoose(photo: PhotoCard): void;
  /** Ids of the photos that are chosen, where several can be. */
  chosen?: readonly string[];
}

/** The photos that the newsroom has, to choose from: found while somebody types, with arrow keys to move among them. */
export function LibraryToChoose({ onChoose, chosen }: LibraryProps) {
  const { photos, query, ask, hasMore, more } = useLibrary();
  const grid = useRovingGrid(photos?.map(({ id }) => id) ?? []);
  return (
    <section className={styles.library} aria-label="Library">
      <TextField
        label="Search the library"
        type="search"
        placeholder="Caption, credit, people, place, keyword"
        onChange={(event) => ask(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          grid.list.current?.querySelector<HTMLElement>('[data-grid-entry][tabindex="0"]')?.focus();
        }}
      />
      <p role="status" className={photos?.length === 0 ? styles.none : 'visually-hidden'}>
        {photos ? inWords(photos.length, { query, hasMore }) : ''}
      </p>
      <ul ref={grid.list} aria-label="Photos" className={styles.grid} onKeyDown={grid.onKeyDown}>
        {photos?.map((photo) => (
          <li key={photo.id}>
            <button
              type="button"
              className={styles.choice}
              aria-pressed={chosen?.includes(photo.id)}
              onClick={() => onChoose(photo)}
              {...grid.entry(photo.id)}
            >
              <Picture photo={photo} />
              <span>{nameOf(photo)}</span>
            </button>
          </li>
        ))}
        {hasMore ? (
          <li className={styles.more}>
            <Button onClick={more}>Show more</Button>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function nameOf({ caption, fileName }: PhotoCard): string {
  return caption || fileName;
}

function Picture({ photo }: { photo: PhotoCard }) {
  const { view, alt } = photo;
  const { placeholder } = view;
  return (
    <img
      src={view.src}
      // Its name stands below it; said twice it would only be in the way.
      alt={alt === nameOf(photo) ? '' : alt}
      width={view.width}
      height={view.height}
      loading="lazy"
      decoding="async"
      style={placeholder ? { backgroundImage: `url(${placeholder})`, backgroundSize: 'cover' } : undefined}
    />
  );
}

function inWords(count: number, { query, hasMore }: { query: string; hasMore: boolean }): string {
  if (count === 0)
    return query.trim() ? 'No photo has these words.' : 'No photo yet. Upload the first above.';
  return `${hasMore ? 'More than ' : ''}${count} ${count === 1 ? 'photo' : 'photos'}`;
}
