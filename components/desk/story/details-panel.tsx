'use client';

import type { ReactNode } from 'react';
import { SelectField } from '@/components/ui/field';
import { NamesField } from '@/components/ui/names-field';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import type { DetailName } from '@/content/problem';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { KindFields } from './kind-fields';
import styles from './panels.module.css';
import { SlugField } from './slug-field';
import { TitleField } from './title-field';
import type { DetailsWish } from './use-story';

interface DetailsPanelProps {
  story: DeskStory;
  onChange(wish: DetailsWish): void;
}

/** What is known of the story besides its words. Each change is saved by itself, at once. */
export function DetailsPanel({ story, onChange }: DetailsPanelProps) {
  const { details, choices } = story;
  const isHydrated = useIsHydrated();
  const isDisabled = !(story.mayChangeDetails && isHydrated);
  const idOf = (name: string) =>
    choices.authors.find((author) => author.name.toLowerCase() === name.toLowerCase())?.id;
  return (
    <div className={styles.panel}>
      <Detail name="section">
        <SelectField
          label="Section"
          value={details.section ?? ''}
          disabled={isDisabled}
          hint={
            choices.sections.length === 0 ? 'No sections yet. An admin adds them under Settings.' : undefined
          }
          onChange={(event) => onChange({ section: event.currentTarget.value || null })}
        >
          <option value="">Choose a section</option>
          {choices.sections.map((section) => (
            <option key={section.id} value={section.id}>
              {section.name}
            </option>
          ))}
        </SelectField>
      </Detail>
      <Detail name="byline">
        <NamesField
          label="Byline"
          names={details.byline.map((author) => author.name)}
          choices={choices.authors.map((author) => author.name)}
          isDisabled={isDisabled}
          refuse={(name) =>
            idOf(name) ? null : `Nobody writes as “${name}” yet. An admin adds bylines under People.`
          }
          onChange={(names) => onChange({ byline: names.flatMap((name) => idOf(name) ?? []) })}
        />
      </Detail>
      <NamesField
        label="Tags"
        names={details.tags}
        choices={choices.tags}
        isDisabled={isDisabled}
        hint="Enter or a comma after each."
        onChange={(tags) => onChange({ tags })}
      />
      <KindFields details={details} isDisabled={isDisabled} onChange={onChange} />
      <Detail name="slug">
        <SlugField
          slug={details.slug}
          followsHeadline={details.slugFollowsHeadline}
          isDisabled={isDisabled}
          onChange={(slug) => onChange({ slug })}
        />
      </Detail>
      <Detail name="searchTitle">
        <TitleField
          label="Search title"
          field="searchTitle"
          title={details.searchTitle}
          hint="For search results and tabs. Empty: the headline."
          language={details.language}
          isDisabled={isDisabled}
          onChange={(searchTitle) => onChange({ searchTitle })}
        />
      </Detail>
      <Detail name="socialTitle">
        <TitleField
          label="Social title"
          field="socialTitle"
          title={details.socialTitle}
          hint="For shared links. Empty: the headline."
          language={details.language}
          isDisabled={isDisabled}
          onChange={(socialTitle) => onChange({ socialTitle })}
        />
      </Detail>
    </div>
  );
}

/** A place that Checks leads to. */
function Detail({ name, children }: { name: DetailName; children: ReactNode }) {
  return <div data-detail={name}>{children}</div>;
}
