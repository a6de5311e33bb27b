/** What a photo can say about itself in one piece of text, by the IPTC mapping. */
export type PhotoTextField =
  | 'headline'
  | 'caption'
  | 'alt'
  | 'extendedDescription'
  | 'creator'
  | 'credit'
  | 'source'
  | 'copyright'
  | 'usageTerms'
  | 'instructions'
  | 'date'
  | 'sublocation'
  | 'city'
  | 'state'
  | 'country'
  | 'digitalSourceType';

/** What it can say as a list. */
export type PhotoListField = 'people' | 'keywords';

export interface PhotoField {
  field: PhotoTextField | PhotoListField;
  /** As the newsroom calls it. */
  name: string;
  /** `code` is a word of the vocabulary in `digital-source-types.ts`; `date` is an ISO date, perhaps with a time. */
  kind: 'line' | 'lines' | 'list' | 'date' | 'code';
  /** Characters; of a list, of each entry. */
  limit: number;
}

/** Every field, in the order in which a picture desk reads them. */
export const PHOTO_FIELDS: readonly PhotoField[] = [
  { field: 'headline', name: 'Headline', kind: 'line', limit: 300 },
  { field: 'caption', name: 'Caption', kind: 'lines', limit: 5000 },
  { field: 'alt', name: 'Alt text', kind: 'lines', limit: 1000 },
  { field: 'extendedDescription', name: 'Extended description', kind: 'lines', limit: 5000 },
  { field: 'creator', name: 'Creator', kind: 'line', limit: 300 },
  { field: 'credit', name: 'Credit', kind: 'line', limit: 300 },
  { field: 'source', name: 'Source', kind: 'line', limit: 300 },
  { field: 'copyright', name: 'Copyright', kind: 'line', limit: 500 },
  { field: 'usageTerms', name: 'Usage terms', kind: 'line', limit: 1000 },
  { field: 'instructions', name: 'Special instructions', kind: 'line', limit: 1000 },
  { field: 'date', name: 'Date taken', kind: 'date', limit: 40 },
  { field: 'sublocation', name: 'Place', kind: 'line', limit: 200 },
  { field: 'city', name: 'City', kind: 'line', limit: 200 },
  { field: 'state', name: 'State or province', kind: 'line', limit: 200 },
  { field: 'country', name: 'Country', kind: 'line', limit: 200 },
  { field: 'people', name: 'People shown', kind: 'list', limit: 200 },
  { field: 'keywords', name: 'Keywords', kind: 'list', limit: 100 },
  { field: 'digitalSourceType', name: 'How it was made', kind: 'code', limit: 100 },
];

/** The most entries that a list of a photo holds. */
export const MOST_ENTRIES = 100;
