'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useRef, useState } from 'react';
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
  const drawnAs = useRef('');
  const look = useCallback(() => {
    // What is composed is not to be drawn anew under the hands; there is a change when it is done.
    if (body.isDestroyed || body.view.composing) return;
    const { drawing, isFound, ...next } = find(body, threads, activeId);
    const looks = JSON.stringify([activeId, drawing.map(({ from: _from, to: _to, ...looks }) => looks)]);
    if (isFound || looks !== drawnAs.current) showPlaces(body, { places: drawing, activeId });
    drawnAs.current = looks;
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

interface Found extends Places {
  drawing: CommentPlace[];
  /** Whether a place is drawn that was not, or not there. */
  isFound: boolean;
}

function find(body: Editor, threads: readonly ThreadView[], activeId: string | null): Found {
  const drawn = threads.filter(({ id, resolved }) => !resolved || id === activeId);
  const known = placesShown(body.state);
  const lost = drawn.filter(({ id }) => !known.has(id));
  const anchors = findAnchors(
    body,
    lost.map(({ anchor }) => anchor),
  );
  const found = new Map(lost.map(({ id }, at) => [id, anchors[at]]));
  const states: Record<string, FoundAnchor['state']> = {};
  const drawing: CommentPlace[] = [];
  for (const { id, anchor, isBlocking, resolved } of drawn) {
    const range = known.get(id);
    const { state = 'same', range: foundRange = null } = found.get(id) ?? {};
    states[id] = range && anchor.kind === 'words' ? stateAt(body, anchor, range) : state;
    const place = range ?? foundRange;
    const isBlock = anchor.kind === 'block';
    if (place) drawing.push({ threadId: id, ...place, isBlock, isBlocking: isBlocking && !resolved });
  }
  const inOrder = drawing.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const order = inOrder.map(({ threadId }) => threadId);
  return { drawing, isFound: anchors.some(({ range }) => range !== null), states, order };
}
