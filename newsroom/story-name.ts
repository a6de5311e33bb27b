/** What a story is called on the desk: by its headline; until it has one, by what was ordered. */
export function storyName({ headline, title }: { headline: string; title: string | null }): string {
  return headline || title || 'Untitled story';
}
