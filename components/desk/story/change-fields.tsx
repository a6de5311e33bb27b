'use client';

import { useState } from 'react';
import { SelectField, TextArea } from '@/components/ui/field';
import { CHANGE_CLASSES, isChangeClass, needsNote } from '@/newsroom/change-class';
import type { StoryReport } from '@/server/corrections/reports-of-story';
import type { PublicChange } from '@/server/stories/after-publication';
import styles from './change-fields.module.css';

interface ChangeFieldsProps {
  change: PublicChange | null;
  /** What readers have reported and the story is being corrected for. */
  reports: readonly StoryReport[];
}

/** Asks for the kind of a change and its note, and says what the change is and why it cannot be a minor one. */
export function ChangeFields({ change, reports }: ChangeFieldsProps) {
  const [chosen, setChosen] = useState(reports.length > 0 ? 'correction' : 'update');
  const entry = CHANGE_CLASSES.find((each) => each.changeClass === chosen);
  return (
    <>
      {change ? (
        <p className={styles.change}>
          <strong>Against what readers have:</strong> {change.sentence}
        </p>
      ) : null}
      <SelectField
        label="Kind of change"
        name="changeClass"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        hint={entry?.sentence}
      >
        {CHANGE_CLASSES.map(({ changeClass, name }) => (
          <option key={changeClass} value={changeClass}>
            {name}
          </option>
        ))}
      </SelectField>
      {change ? <NotMinor reasons={change.notMinor} isChosen={chosen === 'minor'} /> : null}
      <TextArea
        label="Note"
        name="note"
        rows={3}
        defaultValue={reports.map(({ note }) => note).join('\n')}
        hint={
          isChangeClass(chosen) && needsNote(chosen)
            ? 'Readers see this sentence with its date.'
            : 'Readers see no note for a minor change.'
        }
      />
    </>
  );
}

/** How many reasons are told at once; one is enough to know. */
const SHOWN = 4;

function NotMinor({ reasons, isChosen }: { reasons: readonly string[]; isChosen: boolean }) {
  if (reasons.length === 0) return null;
  const more = reasons.length - SHOWN;
  return (
    <div className={styles.notMinor} data-chosen={isChosen || undefined} aria-live="polite">
      <p>{isChosen ? 'This cannot be a minor change:' : 'Minor is not possible:'}</p>
      <ul>
        {reasons.slice(0, SHOWN).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {more > 0 ? <li>And {more} more.</li> : null}
      </ul>
    </div>
  );
}
