export interface DemoSection {
  slug: string;
  name: string;
  description: string;
}

/** The sections of the paper, in the order of its front page. */
export const sections = [
  {
    slug: 'politics',
    name: 'Politics',
    description: 'The Exchange Hall, the boroughs and what Aldersey decides for the coast.',
  },
  { slug: 'world', name: 'World', description: 'From across the Sound and beyond the passes.' },
  {
    slug: 'business',
    name: 'Business',
    description: 'Freight, fish, power and the people who work with them.',
  },
  { slug: 'culture', name: 'Culture', description: 'Music, books, rooms and reputations.' },
  {
    slug: 'science',
    name: 'Science',
    description: 'What is found out at sea, on the hill and in the laboratory.',
  },
  {
    slug: 'sport',
    name: 'Sport',
    description: 'Tallow Lane, the river and the long road over the Crossing.',
  },
] as const satisfies readonly DemoSection[];

export type SectionSlug = (typeof sections)[number]['slug'];
