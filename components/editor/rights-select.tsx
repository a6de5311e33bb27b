import { SelectField } from '@/components/ui/field';
import { PHOTO_RIGHTS, rightsEntry } from '@/newsroom/photo-rights';
import { type RightsChoice, readRightsChoice } from '@/newsroom/rights-choice';

/** What a dialog says of the rights of a photo before anybody has chosen: nothing more has to be pressed for it. */
export const FIRST_CHOICE: RightsChoice = 'ours';

interface RightsSelectProps {
  value: RightsChoice;
  onChange(choice: RightsChoice): void;
}

/** By what right a photo that is brought now is shown. What stands there is kept with the name of who brought it. */
export function RightsSelect({ value, onChange }: RightsSelectProps) {
  return (
    <SelectField
      label="Rights"
      value={value ?? ''}
      hint={hintOf(value)}
      onChange={(event) => onChange(readRightsChoice(event.currentTarget.value))}
    >
      <option value="ours">As the file says, otherwise Staff</option>
      {PHOTO_RIGHTS.map(({ category, name }) => (
        <option key={category} value={category}>
          {name}
        </option>
      ))}
      <option value="">Not known yet</option>
    </SelectField>
  );
}

function hintOf(value: RightsChoice): string {
  if (value === null) return 'The story cannot be approved before somebody says it on the page of the photo.';
  if (value === 'ours')
    return 'Choose another when it was not taken for this newsroom and the file does not say so.';
  const entry = rightsEntry(value);
  const asked =
    entry?.fields.filter(({ required }) => required).map(({ label }) => label.toLowerCase()) ?? [];
  const more = asked.length > 0 ? `The page of the photo asks for: ${asked.join(', ')}.` : '';
  return [entry?.sentence, entry?.limit?.sentence, more].filter(Boolean).join(' ');
}
