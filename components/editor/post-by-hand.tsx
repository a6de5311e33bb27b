'use client';

import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { TextArea, TextField } from '@/components/ui/field';
import type { KnownPart } from '@/server/embeds/post-draft';
import styles from './capture-dialog.module.css';

type Words = Record<'author' | 'handle' | 'text' | 'postedOn', string>;

/**
 * The fields of a post that is typed by hand. What the platform told stands in them already; what a person typed is
 * never replaced, also when the platform is asked once more.
 */
export function PostByHand({ known }: { known: KnownPart }) {
  const [typed, setTyped] = useState<Partial<Words>>({});
  const fieldset = useFocusOnFirstEmpty();
  const words = { ...wordsOf(known), ...typed };
  const field = (name: keyof Words) => ({
    name,
    value: words[name],
    autoComplete: 'off',
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setTyped((before) => ({ ...before, [name]: target.value })),
  });
  return (
    <fieldset ref={fieldset} className={styles.byHand}>
      <legend>{isPartKnown(known) ? 'Complete what the post says' : 'Type what the post says'}</legend>
      <TextField label="Author" {...field('author')} />
      <TextField label="Handle" placeholder="@name" {...field('handle')} />
      <TextArea label="Text" rows={5} {...field('text')} />
      <TextField label="Posted on" placeholder="11 April 2018" {...field('postedOn')} />
      <TextField
        label="Screenshot"
        hint="Optional. Kept with the record as evidence; readers do not get it."
        name="screenshot"
        type="file"
        accept="image/*"
      />
    </fieldset>
  );
}

function wordsOf({ authorName = '', handle = '', text = '', postedOn = '' }: KnownPart): Words {
  return { author: authorName, handle: handle && `@${handle}`, text, postedOn };
}

function isPartKnown(known: KnownPart): boolean {
  return Object.values(wordsOf(known)).some((word) => word !== '');
}

// The button that was pressed is off while the platform is asked, and has lost the focus by it.
function useFocusOnFirstEmpty() {
  const ref = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const fields = ref.current?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input:not([type="file"]), textarea',
    );
    [...(fields ?? [])].find((field) => field.value === '')?.focus();
  }, []);
  return ref;
}
