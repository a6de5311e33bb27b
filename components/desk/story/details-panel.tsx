'use client';

import type { ReactNode } from 'react';
import { NamesField } from '@/components/ui/names-field';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import type { StoryDetail } from '@/newsroom/story-details';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { AssignmentBrief } from './assignment-brief';
import { ClashNotice } from './clash-notice';
import { DetailChoice } from './detail-choice';
import { KindFields } from './kind-fields';
import styles from './panels.module.css';
import { SlugField } from './slug-field';
import { TitleField } from './title-field';
import type { Clashes } from './use-clashes';
import type { ChangeDetails } from './use-story';

export interface DetailsPanelProps {
  story: DeskStory;
  clashes: Clashes;
  onChange: ChangeDetails;
  onKeepTheirs(detail: StoryDetail): void;
}

/** What is known of the story besides its words. Each change is saved by itself, at once, and seen by everybody. */
export function DetailsPanel({ story, clashes, onChange, onKeepTheirs }: DetailsPanelProps) {
  const { details, choices } = story;
  const { revision } = details;
  const isHydrated = useIsHydrated();
  const isDisabled = !(story.mayChangeDetails && isHydrated);
  const idOf = (name: string) =>
    choices.authors.find((author) => author.name.toLowerCase() === name.toLowerCase())?.id;
  const setBy = (detail: StoryDetail) => ({ revision, byName: details.setBy[detail]?.name });
  const detail = (name: StoryDetail, field: ReactNode) => {
    const clash = clashes[name];
    return (
      // Checks lead here, and colleagues are told who is at it.
      <div data-detail={name}>
        {field}
        {clash ? (
          <ClashNotice
            clash={clash}
            onTheirs={() => onKeepTheirs(name)}
            onMine={() => void onChange(clash.wish)}
          />
        ) : null}
      </div>
    );
  };
  const title = (name: 'searchTitle' | 'socialTitle', label: string, hint: string) =>
    detail(
      name,
      <TitleField
        label={label}
        field={name}
        title={details[name]}
        hint={hint}
        language={details.language}
        isDisabled={isDisabled}
        {...setBy(name)}
        onChange={(typed, seen) => void onChange({ [name]: typed }, seen)}
      />,
    );
  return (
    <div className={styles.panel}>
      {story.assignment ? <AssignmentBrief storyId={story.id} assignment={story.assignment} /> : null}
      {detail(
        'section',
        <DetailChoice
          label="Section"
          value={details.section ?? ''}
          revision={revision}
          isDisabled={isDisabled}
          hint={
            choices.sections.length === 0 ? 'No sections yet. An admin adds them under Settings.' : undefined
          }
          onChange={(section, seen) => void onChange({ section: section || null }, seen)}
        >
          <option value="">Choose a section</option>
          {choices.sections.map((section) => (
            <option key={section.id} value={section.id}>
              {section.name}
            </option>
          ))}
        </DetailChoice>,
      )}
      {detail(
        'byline',
        <NamesField
          label="Byline"
          names={details.byline.map((author) => author.name)}
          choices={choices.authors.map((author) => author.name)}
          isDisabled={isDisabled}
          refuse={(name) =>
            idOf(name) ? null : `Nobody writes as “${name}” yet. An admin adds bylines under People.`
          }
          onChange={(names) => void onChange({ byline: names.flatMap((name) => idOf(name) ?? []) })}
        />,
      )}
      {detail(
        'tags',
        <NamesField
          label="Tags"
          names={details.tags}
          choices={choices.tags}
          isDisabled={isDisabled}
          hint="Enter or a comma after each."
          onChange={(tags) => void onChange({ tags })}
        />,
      )}
      <KindFields {...{ details, isDisabled, detail, onChange }} />
      {detail(
        'slug',
        <SlugField
          slug={details.slug}
          followsHeadline={details.slugFollowsHeadline}
          isDisabled={isDisabled}
          {...setBy('slug')}
          onChange={(slug, seen) => void onChange({ slug }, seen)}
        />,
      )}
      {title('searchTitle', 'Search title', 'For search results and tabs. Empty: the headline.')}
      {title('socialTitle', 'Social title', 'For shared links. Empty: the headline.')}
    </div>
  );
}
