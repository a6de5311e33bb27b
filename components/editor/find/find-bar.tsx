'use client';

import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { announce } from '../announce';
import styles from './find-bar.module.css';
import { FindRow } from './find-row';
import type { Found } from './lines';
import type { Query } from './read-pattern';
import { replace } from './replace';
import { ReplaceRow } from './replace-row';
import { countInWords, useFind } from './use-find';
import { useStretch } from './use-stretch';
import './found.css';

/** What a press of the keys asks for; a new object each time, so that a second press is noticed. */
export interface FindRequest {
  field: 'find' | 'replace';
  /** The words that were selected, if they can be looked for. */
  words: string;
}

interface FindBarProps {
  sheet: HTMLElement;
  request: FindRequest;
  isEditable: boolean;
  onClose(): void;
}

/** Finds words in headline, standfirst and body, and replaces them. Enter goes on, Escape closes. */
export function FindBar({ sheet, request, isEditable, onClose }: FindBarProps) {
  const [query, setQuery] = useState<Query>({ ...PLAIN, text: request.words });
  const [replacement, setReplacement] = useState('');
  const [isWithin, setIsWithin] = useState(false);
  const [done, setDone] = useState('');
  const findField = useRef<HTMLInputElement>(null);
  const replaceField = useRef<HTMLInputElement>(null);
  const { lastField, goTo, stretch, hasStretch } = useStretch(sheet);
  const within = useCallback(() => (isWithin ? stretch.current : null), [isWithin, stretch]);
  const { finding, step, lookAnew } = useFind({ sheet, query, replacement, within, lastField });
  const { found, current, refusal } = finding;
  const count = query.text === '' ? '' : countInWords(finding);
  const result = refusal ?? [done, count].filter(Boolean).join(' ');
  useSpokenResult(result);
  const ofCurrent = found.slice(current, current + 1);

  useEffect(() => {
    if (request.words) setQuery((before) => ({ ...before, text: request.words }));
    const field = request.field === 'replace' ? replaceField.current : findField.current;
    field?.focus();
    field?.select();
  }, [request]);

  function go(by: 1 | -1) {
    setDone('');
    step(by, goTo);
  }

  function put(places: readonly Found[]) {
    const [first] = places;
    if (!first) return;
    goTo(first.editor);
    replace(places);
    setDone(places.length === 1 ? 'Replaced one.' : `Replaced ${places.length}.`);
    void lookAnew(places.length === 1);
  }

  function close() {
    const field = ofCurrent[0]?.editor ?? lastField();
    onClose();
    field?.commands.focus();
  }

  function keyDown(event: KeyboardEvent<HTMLElement>) {
    const { key, target, shiftKey } = event;
    if (key === 'Escape') close();
    else if (key === 'Enter' && target === findField.current) go(shiftKey ? -1 : 1);
    else if (key === 'Enter' && target === replaceField.current) put(ofCurrent);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <search aria-label="Find and replace" className={styles.bar} onKeyDown={keyDown}>
      <FindRow
        field={findField}
        query={query}
        onQuery={(next) => {
          setDone('');
          setQuery(next);
        }}
        isWithin={isWithin}
        onWithin={hasStretch || isWithin ? setIsWithin : null}
        result={result}
        isRefused={refusal !== null}
        onStep={found.length > 0 ? go : null}
        onClose={close}
      />
      {isEditable ? (
        <ReplaceRow
          field={replaceField}
          replacement={replacement}
          onReplacement={setReplacement}
          isDisabled={found.length === 0}
          onReplace={() => put(ofCurrent)}
          onReplaceAll={() => put(found)}
        />
      ) : null}
    </search>
  );
}

/** How long a result must stand before it is read out, in milliseconds: each letter that is typed makes another. */
const STANDS = 400;

function useSpokenResult(result: string): void {
  useEffect(() => {
    const timer = setTimeout(() => result && announce(result), STANDS);
    return () => clearTimeout(timer);
  }, [result]);
}

const PLAIN: Query = { text: '', matchesCase: false, wholeWord: false, isExpression: false };
