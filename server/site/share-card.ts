import type { PhotoFocus } from '@/content/focus';
import { sha256Hex } from '@/content/hash';
import { lettersForCard } from '../media/card-letters';
import type { CardColours, CardWords } from '../media/darkroom/card';
import { cardKey, cardUrl } from '../media/media-keys';
import type { Site } from './site-settings';
import type { StoryView } from './story';

/** The drawn picture with which a live story is shared. */
export interface ShareCard {
  /** Where it is, for everybody, as long as the story says what it says now. */
  path: string;
  /** Where it is kept once it is drawn. */
  key: string;
  words: CardWords;
  colours: CardColours;
  /** The file of the lead photo and its focal point; null: a card of type alone. */
  photo: { path: string; focus: PhotoFocus } | null;
}

/** Rises when cards are drawn otherwise, so that all are drawn anew. */
const DRAWING = 1;

/** The paper in daylight, as `app/tokens.css` has it: a card lies among the pictures of others and knows no night. */
export const CARD_COLOURS: CardColours = {
  paper: '#fcfbf8',
  ink: '#16181d',
  quiet: '#636873',
  hairline: '#16181d',
  accent: '#185a7d',
};

type Told = Pick<
  StoryView,
  'id' | 'headline' | 'socialTitle' | 'label' | 'direction' | 'language' | 'section' | 'leadPhoto'
>;

type CardSite = Pick<Site, 'newsroomName' | 'appearance'>;

/**
 * The card of a live story; null when its words hold letters that no face of the house has: it is shared with its photo alone.
 * Its address stands for all that it says, so that one that says something else is another and the old one is gone.
 */
export function shareCardOf(
  story: Told,
  { focus, site }: { focus: PhotoFocus | null; site: CardSite },
): ShareCard | null {
  const words = wordsOf(story, site);
  if (!words) return null;
  const { leadPhoto } = story;
  const photo = leadPhoto && focus ? { path: leadPhoto.path, focus } : null;
  const colours = { ...CARD_COLOURS, accent: site.appearance.accent?.light ?? CARD_COLOURS.accent };
  const says = JSON.stringify([DRAWING, words, colours, story.language, photo]);
  const key = cardKey(story.id, sha256Hex(says).slice(0, 32));
  return { path: cardUrl(key), key, words, colours, photo };
}

function wordsOf(story: Told, site: CardSite): CardWords | null {
  const { leadPhoto, label, section, direction } = story;
  const paper = lettersForCard(site.newsroomName);
  const kicker = lettersForCard(label ?? section.name);
  const headline = lettersForCard(story.socialTitle || story.headline);
  const credit = lettersForCard([leadPhoto?.label, leadPhoto?.credit].filter(Boolean).join(' · '));
  if (paper === null || kicker === null || !headline || credit === null) return null;
  return { paper, kicker, headline, credit, direction };
}
