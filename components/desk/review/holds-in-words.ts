import type { DeskHold } from '@/server/holds/holds-for-desk';

type Held = Pick<DeskHold, 'id' | 'name' | 'thing' | 'byName'>;

/** What to say when a hold has come or gone while somebody has the story open; null when the holds are the same. */
export function holdsInWords(before: readonly Held[], now: readonly Held[]): string | null {
  const came = now.filter(({ id }) => before.every((each) => each.id !== id));
  const went = before.filter(({ id }) => now.every((each) => each.id !== id));
  const sentences = [
    ...came.map(({ name, thing, byName }) => `${name}: ${byName} holds ${thing}.`),
    ...went.map(({ name, thing }) => `${name}: the hold on ${thing} was lifted.`),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}
