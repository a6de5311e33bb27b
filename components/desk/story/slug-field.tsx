'use client';

import { TextField } from '@/components/ui/field';
import { behindHint } from './behind-hint';
import { useTyped } from './use-typed';

interface SlugFieldProps {
  slug: string;
  followsHeadline: boolean;
  revision: number;
  byName: string | undefined;
  isDisabled: boolean;
  onChange(slug: string, seenRevision: number): void;
}

/** The last part of the story's address. It follows the headline until somebody types one; emptied, it follows again. */
export function SlugField({ slug, followsHeadline, isDisabled, onChange, ...seen }: SlugFieldProps) {
  const { typed, setTyped, save, onKeyDown, isBehind } = useTyped({
    value: slug,
    revision: seen.revision,
    onSave: onChange,
  });
  return (
    <TextField
      label="Slug"
      value={typed}
      disabled={isDisabled}
      autoComplete="off"
      spellCheck={false}
      hint={isBehind ? behindHint(slug, seen.byName) : followsHeadline ? hintFor(slug) : undefined}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={onKeyDown}
    />
  );
}

// A headline in another script may have no letter that an address can be made of.
function hintFor(slug: string): string {
  return slug === ''
    ? 'Follows the headline once that has Latin letters; else type one.'
    : 'Follows the headline until you type one.';
}
