/** A place in one of several texts. */
export interface TextMatch {
  /** Which of the texts. */
  text: number;
  from: number;
  to: number;
  /** What is to stand there instead. */
  by: string;
}

/** More help nobody, and each costs memory. */
export const MOST_MATCHES = 10_000;

/**
 * Every place in these texts that the pattern fits, with what is to stand there instead: `$1`, `$<name>` and `$&` in it
 * mean what the pattern found. A place without any letters is none.
 */
export function matchesIn(
  texts: readonly string[],
  pattern: RegExp,
  { replacement, isTemplate }: { replacement: string; isTemplate: boolean },
): TextMatch[] {
  const matches: TextMatch[] = [];
  for (const [text, words] of texts.entries()) {
    for (const match of words.matchAll(pattern)) {
      if (match[0] === '') continue;
      const by = isTemplate ? filledIn(replacement, match) : replacement;
      matches.push({ text, from: match.index, to: match.index + match[0].length, by });
      if (matches.length === MOST_MATCHES) return matches;
    }
  }
  return matches;
}

function filledIn(template: string, match: RegExpMatchArray): string {
  return template.replace(/\$(?:(\$)|(&)|(\d)|<([^>]+)>)/g, (sign, dollar, whole, number, name) => {
    if (dollar) return '$';
    if (whole) return match[0];
    if (number) return Number(number) < match.length ? (match[Number(number)] ?? '') : sign;
    return match.groups && Object.hasOwn(match.groups, name) ? (match.groups[name] ?? '') : sign;
  });
}
