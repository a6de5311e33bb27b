'use client';

import { useState } from 'react';
import { SelectField, TextField } from '@/components/ui/field';
import type { BatchChange } from '@/newsroom/batch-change';
import { isRightsCategory, PHOTO_RIGHTS, rightsEntry } from '@/newsroom/photo-rights';
import styles from './batch-dialog.module.css';

/** By what right the photos are shown, with what the category asks for; at first nothing is changed. */
export function BatchRights() {
  const [category, setCategory] = useState('');
  const entry = rightsEntry(category);
  return (
    <fieldset className={styles.rights}>
      <legend>Rights</legend>
      <div className={styles.fields}>
        <SelectField
          label="Rights category"
          name="rights"
          value={category}
          hint={entry?.sentence}
          onChange={(event) => setCategory(event.target.value)}
        >
          <option value="">Leave as they are</option>
          {PHOTO_RIGHTS.map((each) => (
            <option key={each.category} value={each.category}>
              {each.name}
            </option>
          ))}
        </SelectField>
        {entry?.fields.map(({ key, label, hint, kind }) => (
          <TextField
            key={key}
            name={`rights-${key}`}
            label={label}
            hint={hint}
            type={kind === 'date' ? 'date' : 'text'}
            autoComplete="off"
          />
        ))}
        {entry ? <TextField name="first-day" label="Licence from" type="date" /> : null}
        {entry ? (
          <TextField name="last-day" label="Licence until" type="date" hint={entry.limit?.sentence} />
        ) : null}
      </div>
    </fieldset>
  );
}

/** What was chosen; null: the rights stay as they are. */
export function readRights(form: FormData): BatchChange['rights'] {
  const written = (name: string) => String(form.get(name) ?? '');
  const category = written('rights');
  const entry = rightsEntry(category);
  if (!entry || !isRightsCategory(category)) return null;
  const fields = Object.fromEntries(entry.fields.map(({ key }) => [key, written(`rights-${key}`)]));
  return { category, fields, firstDay: written('first-day'), lastDay: written('last-day') };
}
