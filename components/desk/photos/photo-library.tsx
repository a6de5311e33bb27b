'use client';

import { type KeyboardEvent, useCallback, useMemo } from 'react';
import { announce } from '@/components/editor/announce';
import { Announcer } from '@/components/editor/announcer';
import { isPressed } from '@/components/shortcuts/key-names';
import { type GridMove, useRovingGrid } from '@/components/ui/use-roving-grid';
import type { PhotoCard } from '@/newsroom/photo-card';
import { LibraryEntry } from './library-entry';
import styles from './photo-library.module.css';
import { type LibraryTools, SelectedPhotos } from './selected-photos';
import { type Selection, useSelection } from './use-selection';

interface LibraryProps extends LibraryTools {
  photos: readonly PhotoCard[];
  /** What each photo looks like most, where that is shown. */
  looksLike: Readonly<Record<string, string>>;
  now: Date;
  timeZone: string;
}

/**
 * The photos of the house as a grid: arrow keys move, Enter opens, Space selects, Shift with an arrow key and Ctrl or ⌘
 * with A select more, Escape selects none. What is selected can be changed together.
 */
export function PhotoLibrary({ photos, looksLike, now, timeZone, ...tools }: LibraryProps) {
  const ids = useMemo(() => photos.map(({ id }) => id), [photos]);
  const selection = useSelection(ids);
  const { toggle, extendTo } = selection;
  const move = useCallback(
    ({ from, to, isExtending }: GridMove) => {
      if (!isExtending) return;
      extendTo(from);
      extendTo(to);
    },
    [extendTo],
  );
  const grid = useRovingGrid(ids, tools.maySelect ? move : undefined);

  return (
    <>
      <ul
        ref={grid.list}
        aria-label="Photos"
        className={styles.grid}
        onKeyDown={(event) => {
          grid.onKeyDown(event);
          if (tools.maySelect) select(event, selection);
        }}
      >
        {photos.map((photo) => (
          <LibraryEntry
            key={photo.id}
            photo={photo}
            looksLike={looksLike[photo.id]}
            now={now}
            timeZone={timeZone}
            link={grid.entry(photo.id)}
            {...(tools.maySelect ? { isSelected: selection.has(photo.id), onToggle: toggle } : {})}
            onExtend={extendTo}
          />
        ))}
      </ul>
      {selection.ids.length > 0 ? <SelectedPhotos selection={selection} {...tools} /> : null}
      <Announcer />
    </>
  );
}

function select(event: KeyboardEvent<HTMLElement>, selection: Selection): void {
  if (!(event.target instanceof HTMLElement)) return;
  const id = event.target.dataset.gridEntry;
  if (id && event.key === ' ') {
    event.preventDefault();
    announce(selection.has(id) ? 'Not selected' : 'Selected');
    selection.toggle(id);
  } else if (isPressed('allPhotos', event)) {
    event.preventDefault();
    selection.all();
  } else if (event.key === 'Escape' && selection.ids.length > 0) {
    event.preventDefault();
    selection.clear();
    announce('No photo selected');
  }
}
