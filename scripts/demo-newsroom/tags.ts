/** The tags of the demo newsroom. */
export const tags = [
  { slug: 'harbour', name: 'Harbour' },
  { slug: 'city-council', name: 'City council' },
  { slug: 'housing', name: 'Housing' },
  { slug: 'transport', name: 'Transport' },
  { slug: 'climate', name: 'Climate' },
  { slug: 'energy', name: 'Energy' },
  { slug: 'fishing', name: 'Fishing' },
  { slug: 'trade', name: 'Trade' },
  { slug: 'halvern', name: 'Halvern' },
  { slug: 'work', name: 'Work' },
  { slug: 'music', name: 'Music' },
  { slug: 'heritage', name: 'Heritage' },
  { slug: 'research', name: 'Research' },
  { slug: 'football', name: 'Football' },
] as const;

export type TagSlug = (typeof tags)[number]['slug'];
