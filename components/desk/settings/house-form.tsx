'use client';

import { SelectField, TextField } from '@/components/ui/field';
import { LANGUAGES } from '@/newsroom/languages';
import { changeHouseAction } from '@/server/actions/settings';
import { FormFoot } from '../form-foot';
import { useFormAction } from '../use-form-action';

interface HouseFormProps {
  newsroomName: string;
  tagline: string;
  contactEmail: string;
  timeZone: string;
  timeZones: readonly string[];
  language: string;
}

/** What readers are told about the paper. */
export function HouseForm(props: HouseFormProps) {
  const { newsroomName, tagline, contactEmail, timeZone, timeZones, language } = props;
  const { submit, isBusy, refusal, isDone } = useFormAction({
    action: changeHouseAction,
    read: Object.fromEntries,
  });
  return (
    <form onSubmit={submit}>
      <TextField
        label="Name of the newsroom"
        name="newsroomName"
        defaultValue={newsroomName}
        required
        maxLength={80}
        hint="Stands at the top of every page, in feeds and in search results."
      />
      <TextField
        label="Tagline"
        name="tagline"
        defaultValue={tagline}
        maxLength={160}
        hint="Stands below the name on the front page. May stay empty."
      />
      <TextField
        label="Contact email"
        name="contactEmail"
        type="email"
        defaultValue={contactEmail}
        maxLength={320}
        hint="Readers report a problem to this address. May stay empty; then they are led to the form for mistakes."
      />
      <SelectField
        label="Time zone"
        name="timeZone"
        defaultValue={timeZone}
        hint="The clock by which readers and the desk are told the time."
      >
        {timeZones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </SelectField>
      <SelectField
        label="Language"
        name="language"
        defaultValue={language}
        hint="New stories begin in this language; each can say otherwise."
      >
        {LANGUAGES.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <FormFoot deed="Save newsroom" isBusy={isBusy} refusal={refusal} done={isDone ? 'Saved' : null} />
    </form>
  );
}
