'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback } from 'react';
import type { Outcome } from '@/newsroom/refusal';
import { useAction } from './use-action';

interface FormAction<Value> {
  action: (input: unknown) => Promise<Outcome<Value>>;
  /** What the action is told, out of what stands in the form. */
  read(form: FormData): unknown;
  /** Where to go afterwards; without it the page stays and is drawn anew. */
  next?(value: Value): string;
}

/** A form whose submit runs one server action. The fields keep what was typed, whatever the answer is. */
export function useFormAction<Value>({ action, read, next }: FormAction<Value>) {
  const router = useRouter();
  const onDone = useCallback(
    (value: Value) => {
      if (next) router.push(next(value));
      else router.refresh();
    },
    [next, router],
  );
  const { run, ...state } = useAction(action, onDone);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    run(read(new FormData(event.currentTarget)));
  }

  return { submit, ...state };
}
