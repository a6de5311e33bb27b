'use client';

import type { ReactNode } from 'react';
import { LANGUAGES } from '@/newsroom/languages';
import type { StoryDetail } from '@/newsroom/story-details';
import { isStoryKind, KIND_NAMES, STORY_KINDS } from '@/newsroom/story-kinds';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { DetailChoice } from './detail-choice';
import { LengthField } from './length-field';
import type { ChangeDetails } from './use-story';

interface KindFieldsProps {
  details: DeskStory['details'];
  isDisabled: boolean;
  /** Puts a field in its place in the panel. */
  detail(name: StoryDetail, field: ReactNode): ReactNode;
  onChange: ChangeDetails;
}

/** What kind of story it is, how long it was ordered, and what it is written in. */
export function KindFields({ details, isDisabled, detail, onChange }: KindFieldsProps) {
  const { kind, language, commissionedWords, revision, setBy } = details;
  return (
    <>
      {detail(
        'kind',
        <DetailChoice
          label="Kind"
          value={kind}
          revision={revision}
          isDisabled={isDisabled}
          hint={STORY_KINDS[kind].sentence}
          onChange={(value, seen) => isStoryKind(value) && void onChange({ kind: value }, seen)}
        >
          {KIND_NAMES.map((name) => (
            <option key={name} value={name}>
              {STORY_KINDS[name].name}
            </option>
          ))}
        </DetailChoice>,
      )}
      {detail(
        'commissionedWords',
        <LengthField
          words={commissionedWords}
          usualWords={STORY_KINDS[kind].usualLength}
          revision={revision}
          byName={setBy.commissionedWords?.name}
          isDisabled={isDisabled}
          onChange={(words, seen) => void onChange({ commissionedWords: words }, seen)}
        />,
      )}
      {detail(
        'language',
        <DetailChoice
          label="Language"
          value={language}
          revision={revision}
          isDisabled={isDisabled}
          onChange={(code, seen) => void onChange({ language: code }, seen)}
        >
          {LANGUAGES.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </DetailChoice>,
      )}
    </>
  );
}
