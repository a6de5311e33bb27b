'use client';

import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import fieldStyles from '@/components/ui/field.module.css';
import type { FoundStory } from '@/server/site/story-link';
import styles from './address-field.module.css';

interface AddressFieldProps {
  typed: string;
  onType(typed: string): void;
  /** Offered below; null while nothing has been looked for. */
  stories: readonly FoundStory[] | null;
  onChoose(story: FoundStory): void;
}

/** Takes an address, or words to look for one of our stories by; arrows go through what was found, Enter takes it. */
export function AddressField({ typed, onType, stories, onChoose }: AddressFieldProps) {
  const id = useId();
  const [place, setPlace] = useState(-1);
  const options = stories ?? [];
  const active = options[place];

  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length > 0) {
      // Past either end stands what was typed itself.
      setPlace(((place + 1 + step + options.length + 1) % (options.length + 1)) - 1);
      event.preventDefault();
    } else if (event.key === 'Enter' && active) {
      event.preventDefault();
      onChoose(active);
    }
  }

  return (
    <div className={fieldStyles.field}>
      <label htmlFor={id} className={fieldStyles.label}>
        Address
      </label>
      <input
        id={id}
        className={fieldStyles.input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active ? `${id}-${place}` : undefined}
        aria-describedby={`${id}-hint`}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setPlace(-1);
          onType(event.target.value);
        }}
        onKeyDown={keyDown}
      />
      <span id={`${id}-hint`} className={fieldStyles.hint}>
        An address, or words of the headline of one of our stories.
      </span>
      <div id={`${id}-list`} role="listbox" aria-label="Our stories" className={styles.list}>
        {options.map((story, index) => (
          <Option
            key={story.id}
            id={`${id}-${index}`}
            isActive={index === place}
            onChoose={() => onChoose(story)}
          >
            <span className={styles.headline}>{story.headline}</span>
            <small className={styles.facts}>
              {story.section} · {dayOf(story.publishedAt)}
            </small>
          </Option>
        ))}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {stories === null ? '' : countInWords(stories.length)}
      </p>
    </div>
  );
}

interface OptionProps {
  id: string;
  isActive: boolean;
  onChoose(): void;
  children: ReactNode;
}

function Option({ id, isActive, onChoose, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}

function countInWords(count: number): string {
  if (count === 0) return 'No story of ours fits.';
  return count === 1 ? 'One story of ours fits.' : `${count} stories of ours fit.`;
}

function dayOf(at: string): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}
