'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { atRest } from '../at-rest';
import { ExpressionWorker } from './expression-worker';
import { highlight, highlightNothing, show } from './highlight';
import { type Found, fieldsOf, linesOf, placesOf, type Stretch } from './lines';
import { MOST_MATCHES, matchesIn } from './matches-in';
import { type Query, readPattern } from './read-pattern';

/** What came of a search. `current` is the place that is selected, or -1 when there is none. */
export interface Finding {
  found: Found[];
  current: number;
  /** Why nothing could be looked for, as a sentence. */
  refusal: string | null;
}

const NOTHING: Finding = { found: [], current: -1, refusal: null };

/** How long the text must rest before it is searched anew, in milliseconds. */
const REST = 250;

interface FindOptions {
  sheet: HTMLElement;
  query: Query;
  replacement: string;
  within: () => Stretch | null;
  /** The field the person was in: the search begins at its caret. */
  lastField: () => Editor | undefined;
}

/** Looks for the query each time it changes, and again once a changed text rests; steps from place to place. */
export function useFind({ sheet, query, replacement, within, lastField }: FindOptions) {
  const [finding, setFinding] = useState(NOTHING);
  const worker = useRef<ExpressionWorker | null>(null);
  const looks = useRef(0);
  const { text, matchesCase, wholeWord, isExpression } = query;

  const look = useCallback(async (): Promise<Finding | null> => {
    const stretch = within();
    const lines = linesOf(fieldsOf(sheet), stretch);
    const read = readPattern({ text, matchesCase, wholeWord, isExpression });
    if (text === '') return NOTHING;
    if (!read.ok) return { ...NOTHING, refusal: read.message };
    const texts = lines.map((line) => line.text);
    const placed = (matches: Parameters<typeof placesOf>[0]) => {
      const found = placesOf(matches, lines, stretch);
      return { found, current: placeAtCaret(found, fieldsOf(sheet), lastField()), refusal: null };
    };
    if (!isExpression) return placed(matchesIn(texts, read.pattern, { replacement, isTemplate: false }));
    worker.current ??= new ExpressionWorker();
    const answer = await worker.current.ask({ texts, pattern: read.pattern, replacement });
    if (answer.kind === 'superseded') return null;
    if (answer.kind === 'found') return placed(answer.matches);
    return { ...NOTHING, refusal: 'This regular expression takes too long. Look for something simpler.' };
  }, [sheet, text, matchesCase, wholeWord, isExpression, replacement, within, lastField]);

  const lookAnew = useCallback(
    async (isShown: boolean): Promise<void> => {
      looks.current += 1;
      const mine = looks.current;
      const next = await look();
      // An expression is looked for elsewhere and may answer after what was asked later.
      if (!next || mine !== looks.current) return;
      setFinding(next);
      highlight(next.found, next.current);
      const place = next.found[next.current];
      if (isShown && place) show(place);
    },
    [look],
  );

  useEffect(() => {
    void lookAnew(true);
    const rest = atRest(REST, () => void lookAnew(false));
    const fields = fieldsOf(sheet);
    for (const field of fields) field.on('update', rest.again);
    return () => {
      rest.cancel();
      for (const field of fields) field.off('update', rest.again);
    };
  }, [sheet, lookAnew]);

  useEffect(
    () => () => {
      worker.current?.close();
      worker.current = null;
      highlightNothing();
    },
    [],
  );

  const step = (by: 1 | -1, goTo: (field: Editor) => void) => {
    const { found, current } = finding;
    const next = (current + by + found.length) % found.length;
    const place = found[next];
    if (!place) return;
    goTo(place.editor);
    setFinding({ ...finding, current: next });
    highlight(found, next);
    show(place);
  };

  return { finding, step, lookAnew };
}

/** Which place, in words. */
export function countInWords({ found, current }: Finding): string {
  if (found.length === 0) return 'Nothing found';
  const all = found.length === MOST_MATCHES ? `more than ${MOST_MATCHES - 1}` : String(found.length);
  return `${current + 1} of ${all}`;
}

/** The first place at the caret or behind it, else the first of all. */
function placeAtCaret(found: readonly Found[], fields: readonly Editor[], at: Editor | undefined): number {
  if (found.length === 0) return -1;
  const field = at ? fields.indexOf(at) : -1;
  if (!at || field < 0) return 0;
  const caret = at.state.selection.from;
  const next = found.findIndex(({ editor, from }) =>
    editor === at ? from >= caret : fields.indexOf(editor) > field,
  );
  return Math.max(0, next);
}
