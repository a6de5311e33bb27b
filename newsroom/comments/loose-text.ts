/** A text as it is compared when it need not be the same to the letter, with the way back to the original. */
export interface LooseText {
  text: string;
  /** Where each character of `text` begins in the original; one more entry for its end. */
  places: readonly number[];
}

/** Folds case, kinds of quotation marks, and any run of white space, passage breaks among them, to one space. */
export function loosen(original: string): LooseText {
  const pieces: string[] = [];
  const places: number[] = [];
  let wasSpace = false;
  let at = 0;
  for (const character of original) {
    const loose = folded(character);
    const isSpace = loose === ' ';
    if (!isSpace || !wasSpace) {
      pieces.push(loose);
      // Some letters are longer when they are small.
      for (let unit = 0; unit < loose.length; unit += 1) places.push(at);
    }
    wasSpace = isSpace;
    at += character.length;
  }
  places.push(at);
  return { text: pieces.join(''), places };
}

/** Nearly all letters of a story are these, and a story is folded while somebody writes it. */
const ASCII = Array.from({ length: 128 }, (_, code) => foldedSlowly(String.fromCharCode(code)));

function folded(character: string): string {
  return ASCII[character.charCodeAt(0)] ?? foldedSlowly(character);
}

function foldedSlowly(character: string): string {
  if (/[\s\u200b]/.test(character)) return ' ';
  if (/[‘’‚‛′]/.test(character)) return "'";
  if (/[“”„‟″«»]/.test(character)) return '"';
  return character.toLowerCase();
}
