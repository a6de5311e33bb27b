import type { SuggestionMark } from './suggestion';

const NAMES: Readonly<Record<SuggestionMark, string>> = {
  insertion: 'Suggested insertion',
  deletion: 'Suggested deletion',
  modification: 'Suggested formatting',
};

/** What a suggestion is called, for eyes and ears: “Suggested deletion by Noa Reed”. */
export function suggestionSentence(kind: SuggestionMark, name: string): string {
  return `${NAMES[kind]} by ${name}`;
}
