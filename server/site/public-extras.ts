import { directionOf } from '@/newsroom/languages';
import { STORY_KINDS, type StoryKind } from '@/newsroom/story-kinds';

/** What readers and machines are told of a story besides its words. */
export interface PublicExtras {
  kind: StoryKind;
  /** The kind as readers are told it; null where it goes without saying. */
  label: string | null;
  /** A BCP 47 tag. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** What search results and browser tabs show; empty: the headline. */
  searchTitle: string;
  /** What a shared link shows; empty: the headline. */
  socialTitle: string;
}

/** Those of a publication, or of details that would be published. */
export function publicExtras(
  stored: Pick<PublicExtras, 'kind' | 'language' | 'searchTitle' | 'socialTitle'>,
): PublicExtras {
  const { kind, language, searchTitle, socialTitle } = stored;
  const { label } = STORY_KINDS[kind];
  return { kind, label, language, direction: directionOf(language), searchTitle, socialTitle };
}
