import type { Details } from '@/db/shapes';
import { DEFAULT_LANGUAGE } from '@/newsroom/languages';
import { DEFAULT_KIND, type StoryKind } from '@/newsroom/story-kinds';

/** The details that a version leaves out while they say nothing. */
export interface ExtraDetails {
  kind: StoryKind;
  language: string;
  /** Empty: the headline. */
  searchTitle: string;
  /** Empty: the headline. */
  socialTitle: string;
}

/** Those details of a story's row. */
export function extraDetails({ kind, language, searchTitle, socialTitle }: ExtraDetails): ExtraDetails {
  return { kind, language, searchTitle, socialTitle };
}

/** As a version keeps them: without what goes without saying, so that old hashes and approvals stay good. */
export function keptExtras(extra: ExtraDetails): Pick<Details, keyof ExtraDetails> {
  const { kind, language, searchTitle, socialTitle } = extra;
  return {
    ...(kind !== DEFAULT_KIND && { kind }),
    ...(language !== DEFAULT_LANGUAGE && { language }),
    ...(searchTitle !== '' && { searchTitle }),
    ...(socialTitle !== '' && { socialTitle }),
  };
}

/** What a version kept of them, whole again. */
export function extrasOf({ kind, language, searchTitle, socialTitle }: Details): ExtraDetails {
  return {
    kind: kind ?? DEFAULT_KIND,
    language: language ?? DEFAULT_LANGUAGE,
    searchTitle: searchTitle ?? '',
    socialTitle: socialTitle ?? '',
  };
}
