'use client';

import { CaseSensitive, ChevronDown, ChevronUp, Regex, TextSelect, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import styles from './find-bar.module.css';
import { FindToggle } from './find-toggle';
import type { Found } from './lines';
import { replace } from './replace';
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

const ICON = 17;

/** Finds words in headline, standfirst and body, and replaces them. Enter goes on, Escape closes. */
export function FindBar({ sheet, request, isEditable, onClose }: FindBarProps) {
  const [text, setText] = useState(request.words);
  const [replacement, setReplacement] = useState('');
  const [matchesCase, setMatchesCase] = useState(false);
  const [wholeWord, setWholeWord] = useState(false);
  const [isExpression, setIsExpression] = useState(false);
  const [isWithin, setIsWithin] = useState(false);
  const [done, setDone] = useState('');
  const findField = useRef<HTMLInputElement>(null);
  const replaceField = useRef<HTMLInputElement>(null);
  const { lastField, goTo, stretch, hasStretch } = useStretch(sheet);
  const within = useCallback(() => (isWithin ? stretch.current : null), [isWithin, stretch]);
  const query = { text, matchesCase, wholeWord, isExpression };
  const { finding, step, lookAnew } = useFind({ sheet, query, replacement, within, lastField });
  const { found, current, refusal } = finding;
  const isEmpty = found.length === 0;

  useEffect(() => {
    if (request.words) setText(request.words);
    const field = request.field === 'replace' ? replaceField.current : findField.current;
    field?.focus();
    field?.select();
  }, [request]);

  function go(by: 1 | -1) {
    setDone('');
    const next = found[(current + by + found.length) % found.length];
    if (next) goTo(next.editor);
    step(by);
  }

  function close() {
    const field = found[current]?.editor ?? lastField();
    onClose();
    field?.commands.focus();
  }

  function put(places: readonly Found[]) {
    if (places.length === 0) return;
    const [first] = places;
    if (first) goTo(first.editor);
    replace(places);
    setDone(places.length === 1 ? 'Replaced one.' : `Replaced ${places.length}.`);
    void lookAnew(places.length === 1);
  }

  function keyDown(event: KeyboardEvent<HTMLElement>) {
    const isFind = event.target === findField.current;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && isFind) go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter' && event.target === replaceField.current)
      put(found.slice(current, current + 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <search aria-label="Find and replace" className={styles.bar} onKeyDown={keyDown}>
      <div className={styles.row}>
        <input
          ref={findField}
          className={styles.input}
          aria-label="Find"
          placeholder="Find"
          value={text}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={refusal !== null}
          aria-describedby="find-result"
          onChange={(event) => {
            setDone('');
            setText(event.target.value);
          }}
        />
        <div className={styles.toggles}>
          <FindToggle name="Match case" isOn={matchesCase} onChange={setMatchesCase}>
            <CaseSensitive aria-hidden size={ICON} />
          </FindToggle>
          <FindToggle name="Whole word" isOn={wholeWord} onChange={setWholeWord}>
            <WholeWord aria-hidden size={ICON} />
          </FindToggle>
          <FindToggle name="Regular expression" isOn={isExpression} onChange={setIsExpression}>
            <Regex aria-hidden size={ICON} />
          </FindToggle>
          <FindToggle
            name="In selection"
            isOn={isWithin}
            isDisabled={!hasStretch && !isWithin}
            onChange={setIsWithin}
          >
            <TextSelect aria-hidden size={ICON} />
          </FindToggle>
        </div>
        <div className={styles.steps}>
          <button
            type="button"
            className={styles.icon}
            aria-label="Previous"
            title="Previous (Shift+Enter)"
            disabled={isEmpty}
            onClick={() => go(-1)}
          >
            <ChevronUp aria-hidden size={ICON} />
          </button>
          <button
            type="button"
            className={styles.icon}
            aria-label="Next"
            title="Next (Enter)"
            disabled={isEmpty}
            onClick={() => go(1)}
          >
            <ChevronDown aria-hidden size={ICON} />
          </button>
          <button
            type="button"
            className={styles.icon}
            aria-label="Close"
            title="Close (Escape)"
            onClick={close}
          >
            <X aria-hidden size={ICON} />
          </button>
        </div>
      </div>
      {isEditable ? (
        <div className={styles.row}>
          <input
            ref={replaceField}
            className={styles.input}
            aria-label="Replace with"
            placeholder="Replace with"
            value={replacement}
            autoComplete="off"
            onChange={(event) => setReplacement(event.target.value)}
          />
          <Button size="small" disabled={isEmpty} onClick={() => put(found.slice(current, current + 1))}>
            Replace
          </Button>
          <Button size="small" disabled={isEmpty} onClick={() => put(found)}>
            Replace all
          </Button>
        </div>
      ) : null}
      <p
        id="find-result"
        className={styles.result}
        data-refused={refusal !== null || undefined}
        aria-live="polite"
        aria-atomic
      >
        {refusal ?? [done, text === '' ? '' : countInWords(finding)].filter(Boolean).join(' ')}
      </p>
    </search>
  );
}
