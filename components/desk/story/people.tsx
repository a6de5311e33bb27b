'use client';

import { Eye } from 'lucide-react';
import { type CSSProperties, type ToggleEvent, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { LiveStory } from '@/components/editor/live-story';
import type { Colleague } from '@/components/editor/presence/presence';
import { tellWhereabouts } from '@/components/editor/presence/tell-whereabouts';
import { FollowBar } from './follow-bar';
import styles from './people.module.css';
import { useFollow } from './use-follow';

/** How many are shown by their initials. */
const SHOWN = 4;

/** Who else has this story open, and a press away where each of them is and a button to follow them. */
export function People({ live }: { live: LiveStory | null }) {
  const people = useSyncExternalStore(
    live?.presence.subscribe ?? never,
    live?.presence.current ?? none,
    none,
  );
  const { followed, start, stop } = useFollow(live, people);
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => (live ? tellWhereabouts(live.carets) : undefined), [live]);
  if (people.length === 0) return null;

  const follow = (personId: string) => {
    list.current?.hidePopover();
    button.current?.focus();
    start(personId);
  };
  return (
    <>
      <button ref={button} type="button" className={styles.trigger} popoverTarget={id}>
        <span className="visually-hidden">Here now: {inWords(people)}</span>
        {people.slice(0, SHOWN).map(({ personId, name, colour, isIdle }) => (
          <span
            key={personId}
            className={styles.portrait}
            style={tint(colour)}
            data-idle={isIdle || undefined}
          >
            {initials(name)}
          </span>
        ))}
        {people.length > SHOWN ? (
          <span aria-hidden className={styles.more}>
            +{people.length - SHOWN}
          </span>
        ) : null}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        className={styles.list}
        onBeforeToggle={(event) => placeBelow(event, button.current)}
      >
        <ul aria-label="Here now">
          {people.map((person) => (
            <Person key={person.personId} person={person} onFollow={follow} />
          ))}
        </ul>
      </div>
      {followed ? createPortal(<FollowBar person={followed} onStop={stop} />, document.body) : null}
    </>
  );
}

function Person({ person, onFollow }: { person: Colleague; onFollow(personId: string): void }) {
  const { personId, name, colour, isIdle } = person;
  return (
    <li>
      <span aria-hidden className={styles.portrait} style={tint(colour)} data-idle={isIdle || undefined}>
        {initials(name)}
      </span>
      <span className={styles.who}>
        <strong>{name}</strong>
        <span>{whereabouts(person)}</span>
      </span>
      <button type="button" className={styles.follow} onClick={() => onFollow(personId)}>
        <Eye aria-hidden size={15} /> Follow<span className="visually-hidden"> {name}</span>
      </button>
    </li>
  );
}

/** Where somebody is, in a few words. */
export function whereabouts({ place, isIdle }: Pick<Colleague, 'place' | 'isIdle'>): string {
  if (isIdle) return place ? `idle, ${place}` : 'idle';
  return place ?? 'reading';
}

function inWords(people: readonly Colleague[]): string {
  const names = people.slice(0, SHOWN).map(({ name }) => name);
  const others = people.length - names.length;
  return [...names, ...(others > 0 ? [`${others} more`] : [])].join(', ');
}

function tint(colour: string): CSSProperties {
  return { '--person': colour } as CSSProperties; // a property of our own, which the type does not know
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
}

// The browser puts it above everything else, in the middle of the window unless it is told better.
function placeBelow({ currentTarget, newState }: ToggleEvent<HTMLElement>, button: HTMLElement | null): void {
  if (newState !== 'open' || !button) return;
  const { bottom, right } = button.getBoundingClientRect();
  currentTarget.style.setProperty('--top', `${bottom + 6}px`);
  currentTarget.style.setProperty('--right', `${document.documentElement.clientWidth - right}px`);
}

const never = () => () => undefined;
const NOBODY: readonly Colleague[] = [];
const none = () => NOBODY;
