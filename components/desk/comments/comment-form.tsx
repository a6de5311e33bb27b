'use client';

import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { isOnMac, isPressed, keysInWords } from '@/components/shortcuts/key-names';
import { Button } from '@/components/ui/button';
import type { Outcome, Refusal } from '@/newsroom/refusal';
import styles from './comment-form.module.css';
import { useMentions } from './use-mentions';

interface CommentFormProps {
  storyId: string;
  label: string;
  send: string;
  text: string;
  onText(text: string): void;
  /** Sends what is written; what is refused stays in the box, with the reason. */
  onSend(): Promise<Outcome<unknown>>;
  onCancel?: () => void;
  hasFocus?: boolean;
  /** More fields, before the buttons. */
  children?: ReactNode;
}

/** A box to write a comment in, with the menu of people behind an `@`. */
export function CommentForm({
  storyId,
  label,
  send,
  text,
  onText,
  onSend,
  onCancel,
  hasFocus,
  children,
}: CommentFormProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSending, setIsSending] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const mentions = useMentions(storyId, box, onText);

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    if (isSending) return;
    setIsSending(true);
    const outcome = await onSend();
    setIsSending(false);
    setRefusal(outcome.ok ? null : outcome);
  }

  function pressed(event: KeyboardEvent): void {
    if (mentions.pressed(event)) return;
    if (isPressed('sendComment', event)) {
      event.preventDefault();
      void submit();
    }
    if (event.key === 'Escape' && onCancel) onCancel();
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        ref={box}
        className={styles.box}
        rows={3}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: it was asked for by a press.
        autoFocus={hasFocus}
        aria-autocomplete="list"
        aria-controls={mentions.people.length > 0 ? `${id}-people` : undefined}
        aria-activedescendant={mentions.people.length > 0 ? `${id}-${mentions.chosen}` : undefined}
        onChange={(event) => {
          onText(event.target.value);
          mentions.look();
        }}
        onKeyDown={pressed}
        onBlur={mentions.close}
      />
      {mentions.people.length > 0 ? (
        <div role="listbox" id={`${id}-people`} aria-label="People to mention" className={styles.people}>
          {mentions.people.map((person, place) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names the active one.
            // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the box.
            <div
              key={person.personId}
              role="option"
              id={`${id}-${place}`}
              aria-selected={place === mentions.chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => mentions.choose(person)}
            >
              {person.name}
            </div>
          ))}
        </div>
      ) : null}
      {children}
      {refusal ? (
        <p role="alert" className={styles.refusal}>
          {refusal.message}
          {staysHere(refusal) ? ' Your comment stays here until it is sent.' : ''}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button
          type="submit"
          size="small"
          look="filled"
          disabled={isSending}
          title={`${send} (${keysInWords('sendComment', isOnMac())})`}
        >
          {send}
        </Button>
        {onCancel ? (
          <Button size="small" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function staysHere({ code }: Refusal): boolean {
  return code === 'unavailable' || code === 'not_signed_in';
}
