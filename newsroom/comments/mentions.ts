/** Somebody who can be mentioned. */
export interface Mentionable {
  personId: string;
  name: string;
}

/** A piece of a comment: words, or the mention of somebody. */
export interface CommentPiece {
  text: string;
  personId: string | null;
}

/**
 * A comment in pieces: `@` and the whole name of one of these people, as somebody chose it from the menu or wrote it, is a
 * mention. A longer name is never taken for a shorter one, nor an address for a mention.
 */
export function piecesOf(text: string, people: readonly Mentionable[]): CommentPiece[] {
  const byLength = people.filter(({ name }) => name !== '').toSorted((a, b) => b.name.length - a.name.length);
  const pieces: CommentPiece[] = [];
  let rest = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const named = isInWord(text[at - 1]) ? undefined : byLength.find((person) => isNamedAt(text, at, person));
    if (!named) continue;
    const end = at + 1 + named.name.length;
    if (at > rest) pieces.push({ text: text.slice(rest, at), personId: null });
    pieces.push({ text: text.slice(at, end), personId: named.personId });
    rest = end;
    at = end - 1;
  }
  if (rest < text.length) pieces.push({ text: text.slice(rest), personId: null });
  return pieces;
}

/** Who is mentioned, each once, in the order of the text. */
export function mentionedIn(text: string, people: readonly Mentionable[]): string[] {
  return [...new Set(piecesOf(text, people).flatMap(({ personId }) => personId ?? []))];
}

function isNamedAt(text: string, at: number, { name }: Mentionable): boolean {
  return text.startsWith(name, at + 1) && !isInWord(text[at + 1 + name.length]);
}

function isInWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}
