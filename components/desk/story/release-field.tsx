'use client';

import { useState } from 'react';
import { SelectField, TextField } from '@/components/ui/field';
import { leftOut, momentsOf, twice } from '@/newsroom/local-time';
import styles from './change-fields.module.css';

/** Asks when a story goes out, on the clock of whoever asks, and says when that is in the newsroom and in UTC. */
export function ReleaseField({ houseZone }: { houseZone: string }) {
  const [local, setLocal] = useState('');
  const time = { local, timeZone: ownZone() };
  const moments = momentsOf(time);
  return (
    <>
      <TextField
        label="Publish at"
        name="releaseAt"
        type="datetime-local"
        step={60}
        value={local}
        onChange={(event) => setLocal(event.currentTarget.value)}
        hint={`Your time, ${time.timeZone}.`}
      />
      <div aria-live="polite" className={styles.release}>
        {moments?.length === 1 && moments[0] ? <p>{elsewhere(moments[0], houseZone)}</p> : null}
        {moments?.length === 0 ? (
          <p className={styles.notMinor} data-chosen>
            {leftOut(time)}
          </p>
        ) : null}
      </div>
      {moments?.length === 2 ? (
        <SelectField label="Which of the two" name="releaseWhich" hint={twice(time)} defaultValue="">
          <option value="">Choose …</option>
          {moments.map((moment, place) => (
            <option key={moment.toISOString()} value={place === 0 ? 'first' : 'second'}>
              {place === 0 ? 'The first: ' : 'The second: '}
              {elsewhere(moment, houseZone)}
            </option>
          ))}
        </SelectField>
      ) : null}
    </>
  );
}

/** The zone of whoever sits before this screen. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function elsewhere(moment: Date, houseZone: string): string {
  const utc = `${inZone(moment, 'UTC')} UTC`;
  return houseZone === 'UTC' ? utc : `${inZone(moment, houseZone)} in the newsroom (${houseZone}), ${utc}`;
}

function inZone(moment: Date, timeZone: string): string {
  return moment.toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
}
