'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useState } from 'react';
import { type CommentPlace, placesShown, showPlaces } from '@/components/editor/comments/comment-places';
import { type FoundAnchor, findAnchors, stateAt } from '@/components/editor/comments/find-anchors';
import type { ThreadView } from '@/server/comments/read-comments';

/** How long the text must rest before places that were lost are looked for, in milliseconds. */
const REST = 600;

/** Where threads are: the state of each that is drawn, and their order in the text. */
export interface Places {
  states: Readonly<Record<string, FoundAnchor['state']>>;
  order: readonly string[];
}

const NOWHERE: Places = { states: {}, order: [] };

/**
 * Draws the open threads, and the active one, in the text. While somebody types the places only move along; once the text
 * rests, those that were lost are looked for.
 */
export function usePlaces(body: Editor, threads: readonly ThreadView[], activeId: string | null): Places {
  const [places, setPlaces] = useState(NOWHERE);
  const look = useCallback(() => {
    if (body.isDestroyed) return;
    const next = draw(body, threads, activeId);
    setPlaces((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  }, [body, threads, activeId]);
  useEffect(look, [look]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    };
    body.on('update', wait);
    return () => {
      clearTimeout(timer);
      body.off('update', wait);
    };
  }, [body, look]);
  return places;
}

function draw(body: Editor, threads: readonly ThreadView[], activeId: string | null): Places {
  const drawn = threads.filter(({ id, resolved }) => !resolved || id === activeId);
  const known = placesShown(body.state);
  const lost = drawn.filter(({ id }) => !known.has(id));
  const anchors = findAnchors(
    body,
    lost.map(({ anchor }) => anchor),
  );
  const found = new Map(lost.map(({ id }, at) => [id, anchors[at]]));
  const states: Record<string, FoundAnchor['state']> = {};
  const places: CommentPlace[] = [];
  for (const { id, anchor, isBlocking, resolved } of drawn) {
    const range = known.get(id) ?? found.get(id)?.range;
    const isKnown = known.has(id) && range && anchor.kind === 'words';
    states[id] = isKnown ? stateAt(body, anchor, range) : (found.get(id)?.state ?? 'same');
    const isBlock = anchor.kind === 'block';
    if (range) places.push({ threadId: id, ...range, isBlock, isBlocking: isBlocking && !resolved });
  }
  showPlaces(body, { places, activeId });
  const order = places.toSorted((a, b) => a.from - b.from || a.to - b.to).map(({ threadId }) => threadId);
  return { states, order };
}
