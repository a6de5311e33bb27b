'use client';

import { Check, ChevronDown, ChevronUp, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { ariaKeys, isOnMac, keysInWords } from '@/components/shortcuts/key-names';
import type { ShortcutId } from '@/components/shortcuts/shortcuts';
import { useShortcut } from '@/components/shortcuts/use-shortcut';
import { Button } from '@/components/ui/button';
import type { Verdict } from '@/content/suggestions/settle';
import { announce } from '../announce';
import { goToNext, placesOf, suggestionsHere } from './places';
import { maySettle, settle } from './settle';
import type { Suggesting } from './suggesting';
import styles from './suggestion-bar.module.css';

interface SuggestionBarProps {
  suggesting: Suggesting;
  isSuggesting: boolean;
}

/** What is suggested in the text: how much, a way through it, and what is to become of it. By keys as well. */
export function SuggestionBar({ suggesting, isSuggesting }: SuggestionBarProps) {
  const { list } = suggesting;
  const open = useSyncExternalStore(list.subscribe, list.current, list.current);
  const mayWrite = suggesting.may === 'write';
  useKeys(suggesting);
  return (
    <section className={styles.bar} aria-label="Suggestions in the text">
      <p className={styles.words}>{wordsOf(open.length, isSuggesting, mayWrite)}</p>
      {open.length > 0 ? (
        <span className={styles.deeds}>
          <Deed name="Previous suggestion" keys="previousSuggestion" onPress={() => goToNext(suggesting, -1)}>
            <ChevronUp aria-hidden size={16} />
          </Deed>
          <Deed name="Next suggestion" keys="nextSuggestion" onPress={() => goToNext(suggesting, 1)}>
            <ChevronDown aria-hidden size={16} />
          </Deed>
          {mayWrite ? (
            <Deed name="Accept" keys="acceptSuggestion" onPress={() => settleHere(suggesting, 'accept')}>
              <Check aria-hidden size={16} /> Accept
            </Deed>
          ) : null}
          {suggesting.may === 'read' ? null : (
            <Deed
              name={mayWrite ? 'Reject' : 'Withdraw'}
              keys="rejectSuggestion"
              onPress={() => settleHere(suggesting, 'reject')}
            >
              <X aria-hidden size={16} /> {mayWrite ? 'Reject' : 'Withdraw'}
            </Deed>
          )}
        </span>
      ) : null}
    </section>
  );
}

interface DeedProps {
  name: string;
  keys: ShortcutId;
  onPress(): void;
  children: React.ReactNode;
}

function Deed({ name, keys, onPress, children }: DeedProps) {
  return (
    <Button
      look="bare"
      size="small"
      aria-label={name}
      aria-keyshortcuts={ariaKeys(keys, isOnMac())}
      title={`${name} (${keysInWords(keys, isOnMac())})`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </Button>
  );
}

function wordsOf(count: number, isSuggesting: boolean, mayWrite: boolean): string {
  const open = count === 0 ? '' : count === 1 ? '1 suggestion.' : `${count} suggestions.`;
  if (!isSuggesting) return open;
  const why = mayWrite ? 'Suggesting.' : 'The story is in review: what you change is suggested.';
  return `${why} ${open}`.trim();
}

function useKeys(suggesting: Suggesting): void {
  useShortcut('nextSuggestion', () => void goToNext(suggesting, 1));
  useShortcut('previousSuggestion', () => void goToNext(suggesting, -1));
  useShortcut('acceptSuggestion', () => settleHere(suggesting, 'accept'));
  useShortcut('rejectSuggestion', () => settleHere(suggesting, 'reject'));
}

/** Settles what is selected, or at the caret, and goes on to the next one. */
function settleHere(suggesting: Suggesting, verdict: Verdict): void {
  const here = suggestionsHere(suggesting);
  const meant = placesOf(suggesting).filter(
    ({ suggestion }) => here.has(suggestion.id) && maySettle(suggesting, suggestion, verdict),
  );
  if (meant.length === 0) {
    announce(
      suggesting.may === 'write'
        ? 'There is no suggestion here.'
        : 'There is no suggestion of yours here. Editors accept and reject.',
    );
    return;
  }
  settle(suggesting, verdict, ({ id }) => here.has(id));
  const said = verdict === 'accept' ? 'Accepted.' : suggesting.may === 'write' ? 'Rejected.' : 'Withdrawn.';
  announce(placesOf(suggesting).length === 0 ? `${said} No suggestion is left.` : said);
}
