'use client';

import type { ReactNode } from 'react';
import { SelectField } from '@/components/ui/field';
import { useHand } from './use-hand';

interface DetailChoiceProps {
  label: string;
  value: string;
  /** The details revision that is on the screen. */
  revision: number;
  isDisabled: boolean;
  hint?: string | undefined;
  onChange(value: string, seenRevision: number): void;
  children: ReactNode;
}

/** A detail that is one of a list. It follows the newsroom, and what it covered while it was open is not lost. */
export function DetailChoice({ revision, isDisabled, onChange, ...rest }: DetailChoiceProps) {
  const { seen, letGo, hand } = useHand(revision);
  return (
    <SelectField
      {...rest}
      {...hand}
      disabled={isDisabled}
      onChange={({ currentTarget: { value } }) => {
        onChange(value, seen());
        letGo();
      }}
    />
  );
}
