/** What a person looks for, as they have said it. */
export interface Query {
  text: string;
  matchesCase: boolean;
  wholeWord: boolean;
  isExpression: boolean;
}

export type ReadPattern = { ok: true; pattern: RegExp } | { ok: false; message: string };

/**
 * The query as one regular expression, or a sentence saying why it cannot be one. Words that are looked for as they are
 * also find themselves set otherwise: straight quotes find curly ones, a space finds one that does not break.
 */
export function readPattern({ text, matchesCase, wholeWord, isExpression }: Query): ReadPattern {
  const source = isExpression ? `(?:${text})` : [...text].map(letter).join('');
  try {
    // By itself first: what only fits together with our own brackets is not what was typed.
    if (isExpression) new RegExp(text, 'u');
    return { ok: true, pattern: new RegExp(wholeWord ? alone(source) : source, matchesCase ? 'gu' : 'giu') };
  } catch (refusal) {
    return { ok: false, message: inWords(refusal) };
  }
}

const ALIKE: Record<string, string> = {
  "'": "['‘’]",
  '"': '["“”„«»]',
  ' ': '[ \\u00a0\\u202f]',
};

function letter(character: string): string {
  return ALIKE[character] ?? character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

function alone(source: string): string {
  return `(?<![\\p{L}\\p{N}_])${source}(?![\\p{L}\\p{N}_])`;
}

// Browsers say it as "Invalid regular expression: /(/u: Unterminated group".
function inWords(refusal: unknown): string {
  const reason = refusal instanceof SyntaxError ? refusal.message.split(': ').at(-1) : undefined;
  return `This is no regular expression yet${reason ? `: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}` : ''}.`;
}
