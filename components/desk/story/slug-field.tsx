'use client';

import { useEffect, useState } from 'react';
import { TextField } from '@/components/ui/field';

interface SlugFieldProps {
  slug: string;
  followsHeadline: boolean;
  isDisabled: boolean;
  onChange(slug: string): void;
}

/** The last part of the story's address. It follows the headline until somebody types one; emptied, it follows again. */
export function SlugField({ slug, followsHeadline, isDisabled, onChange }: SlugFieldProps) {
  const [typed, setTyped] = useState(slug);
  // What the newsroom has wins over what is not being typed any more.
  useEffect(() => setTyped(slug), [slug]);
  const save = () => {
    if (typed.trim() !== slug) onChange(typed.trim());
  };
  return (
    <TextField
      label="Slug"
      value={typed}
      disabled={isDisabled}
      autoComplete="off"
      spellCheck={false}
      hint={followsHeadline ? 'Follows the headline until you type one.' : undefined}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}
