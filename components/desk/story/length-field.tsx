'use client';

import { TextField } from '@/components/ui/field';
import { useTyped } from './use-typed';

interface LengthFieldProps {
  words: number | null;
  usualWords: number;
  isDisabled: boolean;
  onChange(words: number | null): void;
}

/** How long the story was ordered, in words. */
export function LengthField({ words, usualWords, isDisabled, onChange }: LengthFieldProps) {
  const stored = words === null ? '' : String(words);
  const { typed, setTyped, save, onKeyDown } = useTyped(stored, (text) =>
    onChange(text === '' ? null : Number(text)),
  );
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
      hint={`In words. Usual for this kind: ${usualWords.toLocaleString('en-GB')}.`}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={onKeyDown}
    />
  );
}
