'use client';

import { TextArea, TextField } from '@/components/ui/field';
import { saveProfileAction } from '@/server/actions/people';
import type { Byline } from '@/server/people/read-people';
import type { ProfileOwner } from '@/server/people/save-profile';
import { FormFoot } from '../form-foot';
import { useFormAction } from '../use-form-action';
import { readSocial, SocialFields } from './social-fields';

interface ProfileFormProps {
  owner: ProfileOwner;
  /** What stands there now; a new author has nothing but perhaps a name. */
  profile: Omit<Byline, 'authorId' | 'picture'>;
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
      <SocialFields social={profile.social} moreSocial={profile.moreSocial} />
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
  const [social = null, ...moreSocial] = readSocial(form);
  return { name: form.get('bylineName'), slug: form.get('slug'), bio: form.get('bio'), social, moreSocial };
}
