'use client';

import { useSyncExternalStore } from 'react';
import { goTo, placesOf } from '@/components/editor/suggestions/places';
import { giveReason, maySettle, settle } from '@/components/editor/suggestions/settle';
import type { Suggesting } from '@/components/editor/suggestions/suggesting';
import { Button } from '@/components/ui/button';
import type { OpenSuggestion } from '@/content/suggestions/open-suggestions';
import { SuggestionEntry } from './suggestion-entry';
import styles from './suggestions-list.module.css';

/** Every open suggestion, in the order of the text: settled one by one, all of one person, or all. */
export function SuggestionsList({ suggesting }: { suggesting: Suggesting }) {
  const open = useSyncExternalStore(
    suggesting.list.subscribe,
    suggesting.list.current,
    suggesting.list.current,
  );
  if (open.length === 0)
    return <p className={styles.hint}>Nothing is suggested. Readers get the text as it stands.</p>;
  return (
    <section className={styles.suggestions} aria-label="Open suggestions">
      <p className={styles.hint}>
        Readers get none of this before it is accepted, and the story is not approved while one is open.
      </p>
      {suggesting.may === 'write' ? <Together open={open} suggesting={suggesting} /> : null}
      <ol className={styles.list}>
        {open.map((one) => (
          <li key={`${one.field} ${one.id}`}>
            <SuggestionEntry
              suggestion={one}
              mayAccept={maySettle(suggesting, one, 'accept')}
              mayReject={maySettle(suggesting, one, 'reject')}
              isOwn={suggesting.isOwn(one.by) && suggesting.may !== 'read'}
              onShow={() => show(suggesting, one)}
              onSettle={(verdict) => settle(suggesting, verdict, ({ id }) => id === one.id)}
              onReason={(words) => giveReason(suggesting, one.id, words)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** All at once: everybody's, and when there are several people, each one's. */
function Together({ open, suggesting }: { open: readonly OpenSuggestion[]; suggesting: Suggesting }) {
  const people = [...new Map(open.map(({ by, name }) => [by, name]))];
  return (
    <div className={styles.together}>
      <Both what={`all ${open.length}`} onSettle={(verdict) => settle(suggesting, verdict, () => true)} />
      {people.length > 1
        ? people.map(([personId, name]) => (
            <Both
              key={personId}
              what={`all of ${name}`}
              onSettle={(verdict) => settle(suggesting, verdict, ({ by }) => by === personId)}
            />
          ))
        : null}
    </div>
  );
}

function Both({ what, onSettle }: { what: string; onSettle(verdict: 'accept' | 'reject'): void }) {
  return (
    <span className={styles.both}>
      <Button size="small" onClick={() => onSettle('accept')}>
        Accept {what}
      </Button>
      <Button size="small" onClick={() => onSettle('reject')}>
        Reject {what}
      </Button>
    </span>
  );
}

function show(suggesting: Suggesting, { id, field }: OpenSuggestion): void {
  const place = placesOf(suggesting).find((one) => one.suggestion.id === id && one.field === field);
  if (place) goTo(suggesting, place);
}
