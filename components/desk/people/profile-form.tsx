'use client';

import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { platformName, SOCIAL_PLATFORMS } from '@/newsroom/byline';
import { saveProfileAction } from '@/server/actions/people';
import type { Byline } from '@/server/people/read-people';
import type { ProfileOwner } from '@/server/people/save-profile';
import { FormFoot } from '../form-foot';
import { useFormAction } from '../use-form-action';
import styles from './profile-form.module.css';

interface ProfileFormProps {
  owner: ProfileOwner;
  /** What stands there now; a new author has nothing but perhaps a name. */
  profile: Omit<Byline, 'authorId'>;
}

const toGuest = ({ authorId }: { authorId: string }) => `/desk/people/guests/${authorId}`;

/** What readers see of an author: byline, address, a few words, and where to follow them. */
export function ProfileForm({ owner, profile }: ProfileFormProps) {
  const isNewGuest = owner.kind === 'new_guest';
  const { submit, isBusy, refusal, isDone } = useFormAction({
    action: saveProfileAction,
    read: (form) => ({ owner, profile: readProfile(form) }),
    ...(isNewGuest ? { next: toGuest } : {}),
  });
  return (
    <form onSubmit={submit}>
      <TextField label="Byline name" name="bylineName" defaultValue={profile.name} required maxLength={120} />
      <TextField
        label="Address"
        name="slug"
        defaultValue={profile.slug}
        required
        maxLength={96}
        spellCheck={false}
        autoCapitalize="none"
        hint="The last part of /author/… in small letters, digits and hyphens. Links to an old address stop working."
      />
      <TextArea label="About the author" name="bio" defaultValue={profile.bio} rows={3} maxLength={2000} />
      <div className={styles.social}>
        <SelectField label="Follow on" name="platform" defaultValue={profile.social?.platform ?? ''}>
          <option value="">Nowhere</option>
          {SOCIAL_PLATFORMS.map((platform) => (
            <option key={platform} value={platform}>
              {platformName(platform)}
            </option>
          ))}
        </SelectField>
        <TextField
          label="Account there"
          name="handle"
          defaultValue={profile.social?.handle ?? ''}
          maxLength={200}
          spellCheck={false}
          autoCapitalize="none"
        />
      </div>
      <FormFoot
        deed={isNewGuest ? 'Add guest author' : 'Save byline'}
        look={isNewGuest ? 'filled' : 'plain'}
        isBusy={isBusy}
        refusal={refusal}
        done={isDone ? 'Saved' : null}
      />
    </form>
  );
}

function readProfile(form: FormData) {
  const platform = form.get('platform');
  const social = platform ? { platform, handle: form.get('handle') } : null;
  return { name: form.get('bylineName'), slug: form.get('slug'), bio: form.get('bio'), social };
}
