'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { platformName, SOCIAL_PLATFORMS, type SocialProfile } from '@/newsroom/byline';
import styles from './social-fields.module.css';

interface SocialFieldsProps {
  /** The one that stands below their stories. */
  social: SocialProfile | null;
  /** The others, on the author page only. */
  moreSocial: readonly SocialProfile[];
}

/** Where readers can follow an author: the first below every story, all of them on the author page. */
export function SocialFields({ social, moreSocial }: SocialFieldsProps) {
  const known = [...(social ? [social] : []), ...moreSocial];
  const [rows, setRows] = useState(Math.max(1, known.length));
  return (
    <>
      {Array.from({ length: rows }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end.
        <Row key={place} place={place} profile={known[place]} />
      ))}
      {rows < SOCIAL_PLATFORMS.length ? (
        <p className={styles.more}>
          <Button size="small" onClick={() => setRows(rows + 1)}>
            Add another platform
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** What stands in the fields, without the rows that name no platform. */
export function readSocial(form: FormData) {
  const handles = form.getAll('handle');
  return form
    .getAll('platform')
    .map((platform, place) => ({ platform, handle: handles[place] ?? '' }))
    .filter(({ platform }) => platform !== '');
}

function Row({ place, profile }: { place: number; profile: SocialProfile | undefined }) {
  const also = place === 0 ? '' : ` ${place + 1}`;
  return (
    <div className={styles.social}>
      <SelectField label={`Follow on${also}`} name="platform" defaultValue={profile?.platform ?? ''}>
        <option value="">Nowhere</option>
        {SOCIAL_PLATFORMS.map((platform) => (
          <option key={platform} value={platform}>
            {platformName(platform)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={`Account there${also}`}
        name="handle"
        defaultValue={profile?.handle ?? ''}
        maxLength={200}
        spellCheck={false}
        autoCapitalize="none"
      />
    </div>
  );
}
