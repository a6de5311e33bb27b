'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback, useState } from 'react';
import { SelectField, TextField } from '@/components/ui/field';
import { PHOTO_RIGHTS, type RightsEntry, rightsEntry, usualEnd } from '@/newsroom/photo-rights';
import type { PhotoStanding } from '@/newsroom/photo-standing';
import { setRightsAction } from '@/server/actions/photo-rights';
import type { RightsClash } from '@/server/photos/set-rights';
import { FormFoot } from '../../form-foot';
import { useAction } from '../../use-action';
import styles from './photo-page.module.css';
import { RightsClashNotice } from './rights-clash-notice';

interface RightsFormProps {
  photoId: string;
  standing: PhotoStanding;
  /** What has to be unchanged when these rights are saved. */
  mark: string;
  /** ISO 8601. */
  today: string;
}

/** By what right the photo is shown and for how long; the category decides what else is asked. */
export function RightsForm({ photoId, standing, mark, today }: RightsFormProps) {
  const router = useRouter();
  const [category, setCategory] = useState(standing.rights ?? '');
  const [lastDay, setLastDay] = useState(dayOf(standing.licenceEnd));
  const [clash, setClash] = useState<RightsClash | null>(null);
  const entry = rightsEntry(category);
  const onDone = useCallback(
    (answer: { clash: RightsClash | null }) => {
      setClash(answer.clash);
      router.refresh();
    },
    [router],
  );
  const { run, isBusy, refusal, isDone } = useAction(setRightsAction, onDone);

  function choose(chosen: string) {
    setCategory(chosen);
    if (lastDay === '') setLastDay(usualDay(chosen, today));
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const fields = Object.fromEntries((entry?.fields ?? []).map(({ key }) => [key, wordOf(form, key)]));
    // The newsroom would put the usual day there, so it stands in the form before it is saved.
    const until = lastDay || usualDay(category, today);
    setLastDay(until);
    const days = { firstDay: wordOf(form, 'firstDay'), lastDay: until };
    run({ photoId, seen: clash?.mark ?? mark, category, fields, ...days });
  }

  return (
    <form onSubmit={submit} className={styles.form}>
      <p className={styles.sentence}>{saidBy(standing)}</p>
      <SelectField
        label="Category"
        value={category}
        hint={entry?.sentence}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {entry ? null : <option value="">Choose …</option>}
        {PHOTO_RIGHTS.map((each) => (
          <option key={each.category} value={each.category}>
            {each.name}
          </option>
        ))}
      </SelectField>
      {entry ? <CategoryFields key={entry.category} entry={entry} said={standing.rightsFields} /> : null}
      <div className={styles.days}>
        <TextField
          label="Licence from"
          name="firstDay"
          type="date"
          defaultValue={dayOf(standing.licenceStart)}
          hint="Empty: from now on"
        />
        <TextField
          label="Licence until"
          type="date"
          value={lastDay}
          onChange={(event) => setLastDay(event.currentTarget.value)}
          hint={entry?.limit?.sentence ?? 'Empty: without an end. The day itself counts, in UTC'}
        />
      </div>
      {clash ? <RightsClashNotice clash={clash} /> : null}
      <FormFoot
        deed="Save rights"
        isBusy={isBusy}
        refusal={refusal}
        done={isDone && !clash ? 'Saved' : null}
      />
    </form>
  );
}

function CategoryFields({ entry, said }: { entry: RightsEntry; said: Readonly<Record<string, string>> }) {
  return entry.fields.map(({ key, label, hint, kind, required }) => (
    <TextField
      key={key}
      label={label}
      name={key}
      type={kind === 'address' ? 'url' : kind === 'date' ? 'date' : 'text'}
      defaultValue={said[key] ?? ''}
      maxLength={500}
      hint={required ? hint : 'May be left out'}
    />
  ));
}

function saidBy({ rights, saidBy: by }: PhotoStanding): string {
  if (rights === null || by === null)
    return 'Nobody has said it yet. No story with this photo can be approved.';
  return by === 'the file'
    ? 'Read from the file. Check it; what you save stands before it.'
    : `Set by ${by}.`;
}

function usualDay(category: string, today: string): string {
  const entry = rightsEntry(category);
  return dayOf((entry && usualEnd(entry, new Date(today)))?.toISOString() ?? null);
}

function wordOf(form: FormData, key: string): string {
  const word = form.get(key);
  return typeof word === 'string' ? word : '';
}

function dayOf(moment: string | null): string {
  return moment?.slice(0, 10) ?? '';
}
