import { copy, p, withId } from '../content/builder';
import { compareCopies } from '../content/difference/compare-copies';
import { sumUp } from '../content/difference/sum-up';
import { type Copy, parseCopy } from '../content/document';
import { atMost, percentile, type Row } from './row';
import { paragraphsOf } from './words';

const WORDS = 10_000;
const TIMES = 40;

/**
 * How long comparing two versions of a long story takes when hardly a paragraph is as it was, from the JSON in the
 * database to the sentence above it.
 */
export function measureDifference(): Row[] {
  const paragraphs = paragraphsOf(WORDS);
  const blocks = paragraphs.map((text, place) => withId(`b${place}`, p(text)));
  const changed = paragraphs.map((text, place) => withId(`b${place}`, p(rewritten(text, place))));
  const [first, second, ...others] = changed;
  const before = JSON.stringify(copy({ headline: 'Harbour', body: blocks }));
  const after = JSON.stringify(
    copy({
      headline: 'The harbour',
      body: [...others, p('One more.'), ...[second, first].flatMap((block) => block ?? [])],
    }),
  );
  const times = Array.from({ length: TIMES }, () => {
    const startedAt = performance.now();
    sumUp(compareCopies(read(before), read(after), 'en'));
    return performance.now() - startedAt;
  });
  return [
    atMost(
      'difference of two versions of 10,000 words, read and compared, p95',
      percentile(times, 0.95),
      300,
      'ms',
    ),
  ];
}

function read(stored: string): Copy {
  const parsed = parseCopy(JSON.parse(stored));
  if (!parsed.ok) throw new Error(parsed.problems.join(' '));
  return parsed.copy;
}

// Every paragraph gets a word, loses one, and one becomes another.
function rewritten(text: string, place: number): string {
  const words = text.split(' ');
  words.splice(place % 40, 1, 'changed');
  words.splice((place % 40) + 4, 2, 'anew');
  return [...words, `end${place}`].join(' ');
}
