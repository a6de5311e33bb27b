'use client';

import { SelectField } from '@/components/ui/field';
import { LANGUAGES } from '@/newsroom/languages';
import { isStoryKind, KIND_NAMES, STORY_KINDS } from '@/newsroom/story-kinds';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { LengthField } from './length-field';
import type { DetailsWish } from './use-story';

interface KindFieldsProps {
  details: DeskStory['details'];
  isDisabled: boolean;
  onChange(wish: DetailsWish): void;
}

/** What kind of story it is, how long it was ordered, and what it is written in. */
export function KindFields({ details, isDisabled, onChange }: KindFieldsProps) {
  const { kind, language, commissionedWords } = details;
  return (
    <>
      <SelectField
        label="Kind"
        value={kind}
        disabled={isDisabled}
        hint={STORY_KINDS[kind].sentence}
        onChange={({ currentTarget: { value } }) => isStoryKind(value) && onChange({ kind: value })}
      >
        {KIND_NAMES.map((name) => (
          <option key={name} value={name}>
            {STORY_KINDS[name].name}
          </option>
        ))}
      </SelectField>
      <LengthField
        words={commissionedWords}
        usualWords={STORY_KINDS[kind].usualLength}
        isDisabled={isDisabled}
        onChange={(words) => onChange({ commissionedWords: words })}
      />
      <SelectField
        label="Language"
        value={language}
        disabled={isDisabled}
        onChange={(event) => onChange({ language: event.currentTarget.value })}
      >
        {LANGUAGES.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
    </>
  );
}
