'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback, useRef, useState } from 'react';
import { editPhotoAction } from '@/server/actions/photo-rights';
import type { FactClash } from '@/server/photos/edit-photo';
import type { FactLine } from '@/server/photos/read-photo-page';
import { FormFoot } from '../../form-foot';
import { useAction } from '../../use-action';
import { FactRow } from './fact-row';
import styles from './facts-form.module.css';

type Words = Readonly<Record<string, string>>;

/** The facts of a photo, what the file says beside what the house uses. Only what was changed here is sent. */
export function FactsForm({ photoId, facts }: { photoId: string; facts: readonly FactLine[] }) {
  const router = useRouter();
  const [typed, setTyped] = useState(() => inUse(facts));
  const [seen, setSeen] = useState(() => inUse(facts));
  const [clashes, setClashes] = useState<readonly FactClash[]>([]);
  const sent = useRef<Words>({});
  const onDone = useCallback(
    (answer: { saved: Words; clashes: FactClash[] }) => {
      setSeen((before) => ({ ...before, ...answer.saved }));
      // What was typed while the answer was on its way stays.
      setTyped((now) => ({ ...now, ...untouched(answer.saved, now, sent.current) }));
      setClashes(answer.clashes);
      router.refresh();
    },
    [router],
  );
  const { run, isBusy, refusal, isDone } = useAction(editPhotoAction, onDone);
  const changed = facts.filter(({ field }) => typed[field] !== seen[field]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    sent.current = typed;
    const wishes = changed.map(({ field }) => ({
      field,
      seen: seen[field] ?? '',
      value: typed[field] ?? '',
    }));
    run({ photoId, wishes });
  }
  const type = (field: string, words: string) => setTyped((now) => ({ ...now, [field]: words }));
  const settle = (clash: FactClash, words: string) => {
    setSeen((before) => ({ ...before, [clash.field]: clash.theirs }));
    type(clash.field, words);
    setClashes((others) => others.filter(({ field }) => field !== clash.field));
  };

  return (
    <form onSubmit={submit} className={styles.facts}>
      <div className={styles.heads} aria-hidden="true">
        <span>From the file</span>
        <span>Edited</span>
      </div>
      {facts.map((fact) => (
        <FactRow
          key={fact.field}
          fact={fact}
          words={typed[fact.field] ?? ''}
          clash={clashes.find(({ field }) => field === fact.field)}
          onType={(words) => type(fact.field, words)}
          onSettle={settle}
        />
      ))}
      <div className={styles.foot}>
        <FormFoot
          deed="Save facts"
          isBusy={isBusy || changed.length === 0}
          refusal={refusal}
          done={isDone && changed.length === 0 ? 'Saved' : null}
        />
      </div>
    </form>
  );
}

function inUse(facts: readonly FactLine[]): Words {
  return Object.fromEntries(facts.map(({ field, inUse: words }) => [field, words]));
}

function untouched(saved: Words, now: Words, sent: Words): Words {
  return Object.fromEntries(Object.entries(saved).filter(([field]) => now[field] === sent[field]));
}
