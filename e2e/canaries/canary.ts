/** A story of which every part says a word that stands nowhere else. */
export interface Canary {
  /** Of the paper that has it. */
  origin: string;
  storyId: string;
  photoId: string;
  slug: string;
  /** Where its share card is; known to who saw the story while readers had it. */
  card?: string;
  /** What readers get once it is published, by the part of the story that says it. */
  shown: Record<'headline' | 'standfirst' | 'text' | 'slug' | 'caption' | 'credit' | 'alt' | 'tag', string>;
  /** What readers never get. */
  hidden: Record<'note' | 'comment' | 'fileName', string>;
}
