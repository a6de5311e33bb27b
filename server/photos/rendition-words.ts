import { sha256Hex } from '@/content/hash';
import type { PhotoFactsJson } from '@/db/shapes';
import { isMadeByAi } from '@/newsroom/digital-source-types';
import { publicLabel } from '@/newsroom/photo-rights';
import { type RightsFacts, rightsOf } from '../media/credit-metadata';
import { factsInUse } from './facts-in-use';

export interface DescribedPhoto {
  facts: PhotoFactsJson;
  edited: Partial<PhotoFactsJson>;
  rights: string | null;
  rightsFields: Readonly<Record<string, string>>;
}

/**
 * What every rendition of a photo says about itself: the words as the house uses them. Where nobody wrote terms of use,
 * the licence that was named with the rights stands for them; a picture that is AI-made by its rights says so.
 */
export function renditionWords(photo: DescribedPhoto): RightsFacts {
  const { usageTerms = null, digitalSourceType = null, ...facts } = factsInUse(photo);
  return rightsOf({
    ...facts,
    usageTerms: usageTerms ?? licenceOf(photo),
    digitalSourceType: digitalSourceType ?? (photo.rights === 'ai_made' ? AI_MADE : null),
  });
}

/**
 * How the picture was made, as a code of the IPTC's vocabulary; null when nobody says it. What readers are told of AI stands
 * above a file that says otherwise: label and code never contradict each other.
 */
export function sourceTypeOf(photo: DescribedPhoto): string | null {
  const said = renditionWords(photo).digitalSourceType ?? photo.facts.contentCredentials?.digitalSourceType;
  return publicLabel(photo.rights, said) && !isMadeByAi(said) ? AI_MADE : (said ?? null);
}

/**
 * Stands for these words in the addresses of the renditions: other words, other addresses. Empty while they are those of
 * the file, as the first rendition is drawn before anybody can have said anything.
 */
export function editionOf(photo: DescribedPhoto): string {
  const words = JSON.stringify(renditionWords(photo));
  const ofFile = JSON.stringify(renditionWords({ ...photo, edited: {}, rights: null, rightsFields: {} }));
  return words === ofFile ? '' : sha256Hex(words).slice(0, 8);
}

const AI_MADE = 'trainedAlgorithmicMedia';

function licenceOf({ rightsFields: { licence, licenceAddress } }: DescribedPhoto): string | null {
  return [licence, licenceAddress].filter(Boolean).join(', ') || null;
}
