'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback, useState } from 'react';
import { SelectField, TextField } from '@/components/ui/field';
import { LONGEST_RECIPIENT, PREVIEW_DAYS } from '@/newsroom/preview-link';
import { makePreviewLinkAction } from '@/server/actions/previews';
import { FormFoot } from '../form-foot';
import { useAction } from '../use-action';
import { MadeLink } from './made-link';

/** Makes a preview for one person outside, and shows its link: the only time that it can be copied. */
export function PreviewForm({ storyId }: { storyId: string }) {
  const router = useRouter();
  const [path, setPath] = useState<string | null>(null);
  const onDone = useCallback(
    (made: { path: string }) => {
      setPath(made.path);
      router.refresh();
    },
    [router],
  );
  const { run, isBusy, refusal } = useAction(makePreviewLinkAction, onDone);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setPath(null);
    run({ storyId, ...Object.fromEntries(new FormData(event.currentTarget)) });
  }

  return (
    <>
      <form method="post" onSubmit={submit} autoComplete="off">
        <TextField
          label="For whom"
          name="recipient"
          required
          maxLength={LONGEST_RECIPIENT}
          hint="The name stands across every page of the preview."
        />
        <SelectField
          label="Shows"
          name="shows"
          hint="Notes to colleagues are never in it."
          defaultValue="version"
        >
          <option value="version">The story as it is now, and nothing later</option>
          <option value="working_copy">The story as it is whenever it is opened</option>
        </SelectField>
        <SelectField
          label="The recipient"
          name="may"
          hint="Their comments stand among those of the story, with their name. They see the answers to them, and no other comment."
          defaultValue="read"
        >
          <option value="read">May read</option>
          <option value="comment">May read and comment</option>
        </SelectField>
        <SelectField label="Open for" name="days" defaultValue="3">
          {PREVIEW_DAYS.map((days) => (
            <option key={days} value={days}>
              {days === 1 ? '1 day' : `${days} days`}
            </option>
          ))}
        </SelectField>
        <FormFoot deed="Make the link" look="filled" isBusy={isBusy} refusal={refusal} done={null} />
      </form>
      {path ? <MadeLink path={path} /> : null}
    </>
  );
}
