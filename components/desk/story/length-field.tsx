'use client';

import { TextField } from '@/components/ui/field';
import { behindHint } from './behind-hint';
import { useTyped } from './use-typed';

interface LengthFieldProps {
  words: number | null;
  usualWords: number;
  revision: number;
  byName: string | undefined;
  isDisabled: boolean;
  onChange(words: number | null, seenRevision: number): void;
}

/** How long the story was ordered, in words. */
export function LengthField({ words, usualWords, isDisabled, onChange, ...seen }: LengthFieldProps) {
  const stored = words === null ? '' : String(words);
  const { typed, setTyped, save, onKeyDown, isBehind } = useTyped({
    value: stored,
    revision: seen.revision,
    onSave: (text, seenRevision) => onChange(text === '' ? null : Number(text), seenRevision),
  });
  return (
    <TextField
      label="Commissioned length"
      value={typed}
      type="number"
      inputMode="numeric"
      min={1}
      step={1}
      disabled={isDisabled}
      autoComplete="off"
      hint={
        isBehind
          ? behindHint(stored, seen.byName)
          : `In words. Usual for this kind: ${usualWords.toLocaleString('en-GB')}.`
      }
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={onKeyDown}
    />
  );
}
