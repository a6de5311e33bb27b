'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import type { OpenSuggestion, SuggestedPlace } from '@/content/suggestions/open-suggestions';
import type { Verdict } from '@/content/suggestions/settle';
import { LONGEST_REASON } from '@/content/suggestions/suggestion';
import { Moment } from './moment';
import styles from './suggestions-list.module.css';

interface SuggestionEntryProps {
  suggestion: OpenSuggestion;
  mayAccept: boolean;
  mayReject: boolean;
  isOwn: boolean;
  onShow(): void;
  onSettle(verdict: Verdict): void;
  onReason(words: string): void;
}

/** One suggestion: by whom, when, what, why, and what may be done with it. */
export function SuggestionEntry(props: SuggestionEntryProps) {
  const { suggestion, mayAccept, mayReject, isOwn, onShow, onSettle, onReason } = props;
  const { name, at, reason, places } = suggestion;
  const [isAsking, setIsAsking] = useState(false);
  return (
    <article className={styles.entry} aria-label={`Suggestion by ${name}`}>
      <header className={styles.who}>
        <b>{name}</b> <Moment at={at} />
      </header>
      <button type="button" className={styles.what} onClick={onShow}>
        {places.map((place, at) => (
          // Places of one suggestion come and go together.
          <PlaceInWords key={String(at)} place={place} />
        ))}
      </button>
      {reason ? <p className={styles.reason}>{reason}</p> : null}
      {isAsking ? (
        <ReasonField
          reason={reason ?? ''}
          onDone={(words) => {
            onReason(words);
            setIsAsking(false);
          }}
        />
      ) : null}
      <div className={styles.deeds}>
        {mayAccept ? (
          <Button size="small" onClick={() => onSettle('accept')}>
            Accept
          </Button>
        ) : null}
        {mayReject ? (
          <Button size="small" onClick={() => onSettle('reject')}>
            {mayAccept ? 'Reject' : 'Withdraw'}
          </Button>
        ) : null}
        {isOwn && !isAsking ? (
          <Button size="small" look="bare" onClick={() => setIsAsking(true)}>
            {reason ? 'Change reason' : 'Add reason'}
          </Button>
        ) : null}
      </div>
    </article>
  );
}

const VERBS = { insertion: 'Put in', deletion: 'Take out', modification: 'Format' } as const;

function PlaceInWords({ place: { kind, text, isBlock } }: { place: SuggestedPlace }) {
  const words = text.trim() === '' ? (isBlock ? 'a block without words' : 'a space') : text;
  return (
    <span className={styles.place}>
      <span className={styles.verb}>
        {VERBS[kind]}
        {isBlock ? ' block' : ''}
      </span>{' '}
      {kind === 'deletion' ? (
        <del>{words}</del>
      ) : kind === 'insertion' ? (
        <ins>{words}</ins>
      ) : (
        <span>{words}</span>
      )}
    </span>
  );
}

function ReasonField({ reason, onDone }: { reason: string; onDone(words: string): void }) {
  const [words, setWords] = useState(reason);
  return (
    <form
      className={styles.asking}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(words);
      }}
    >
      <TextField
        label="Reason"
        autoFocus
        value={words}
        maxLength={LONGEST_REASON}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button size="small" type="submit">
        Save reason
      </Button>
    </form>
  );
}
