import { idOf } from '@/content/attributes';
import type { BlockDifference } from '@/content/difference/compare-copies';
import type { Finding } from './minor-change';
import type { MeaningWords } from './minor-change-languages';
import { plainWordsIn, textsOf } from './minor-change-marks';
import { sentenceOf } from './minor-change-sentence';

/** Words that a change of these blocks turned into their opposite: "legal" that became "illegal". */
export function opposites(
  blocks: readonly BlockDifference[],
  words: MeaningWords,
  language: string,
): Finding[] {
  return blocks.flatMap((block) => {
    const sides = [block.before, block.after].map((node) =>
      node ? plainWordsIn(textsOf(node).join('\n'), language) : [],
    );
    const [was = [], is = []] = sides;
    const [gone, come] = [without(was, is), without(is, was)];
    const pairs = [...oppositesAmong(gone, come, words), ...oppositesAmong(come, gone, words).map(turned)];
    const blockId = idOf(block.after ?? block.before ?? { type: '' }) ?? null;
    return pairs.map(([before, after]) => ({
      kind: 'negation' as const,
      ...{ blockId, field: null, before, after },
      sentence: sentenceOf('negation', { before, after, language }),
    }));
  });
}

function oppositesAmong(
  plain: ReadonlySet<string>,
  negated: ReadonlySet<string>,
  { prefixes }: MeaningWords,
): [plain: string, negated: string][] {
  return [...plain].flatMap((word) =>
    prefixes
      .map((prefix) => prefix + word)
      .filter((opposite) => negated.has(opposite))
      .map((opposite): [string, string] => [word, opposite]),
  );
}

function turned([a, b]: [string, string]): [string, string] {
  return [b, a];
}

function without(words: readonly string[], others: readonly string[]): ReadonlySet<string> {
  const known = new Set(others);
  return new Set(words.filter((word) => !known.has(word)));
}
