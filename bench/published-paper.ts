import type { Database } from '../db/client';
import { p, photoBlock } from '../server/site/testing-blocks';
import { openTestPaper } from '../server/site/testing-paper';

const SECTIONS = ['politics', 'world', 'business', 'culture', 'science', 'sport'];
const MINUTE = 60_000;
const VOCABULARY = Array.from({ length: 2_000 }, (_, place) => `wor${(place * 7919).toString(36)}`);

/** Fills an empty newsroom with so many live stories of 700 words and one photo each, by rows. Answers with their paths. */
export async function fillPaper(database: Database, stories: number): Promise<string[]> {
  const paper = await openTestPaper(database);
  for (const section of SECTIONS) await paper.section(section);
  for (let number = 0; number < 10; number += 1) {
    await paper.author(`author-${number}`);
    await paper.photo(`photo-${number}`, { renditions: renditionsOf(`photo-${number}`) });
  }
  await paper.tag('sea');
  const paths: string[] = [];
  for (let number = 0; number < stories; number += 1) {
    const section = SECTIONS[number % SECTIONS.length] ?? 'world';
    const slug = `story-${number}`;
    await paper.publish({
      id: `story-${number}`,
      section,
      slug,
      headline: `A headline of story ${number} about ${wordsFrom(number, 5)}`,
      standfirst: wordsFrom(number + 5, 20),
      authors: [`author-${number % 10}`],
      tags: number % 4 === 0 ? ['sea'] : [],
      body: [
        photoBlock(`photo-${number % 10}`),
        ...Array.from({ length: 14 }, (_, place) => p(wordsFrom(number * 31 + place * 61, 50))),
      ],
      publishedAt: new Date(Date.UTC(2026, 0, 1) + number * MINUTE),
    });
    paths.push(`/${section}/${slug}`);
  }
  return paths;
}

function wordsFrom(start: number, count: number): string {
  return Array.from(
    { length: count },
    (_, place) => VOCABULARY[(start * 13 + place * place * 17) % VOCABULARY.length],
  ).join(' ');
}

function renditionsOf(photoId: string) {
  return [320, 640, 1280].flatMap((width) =>
    (['avif', 'webp', 'jpg'] as const).map((ending) => ({
      key: `renditions/${photoId}/${width}.${ending}`,
      width,
      height: Math.round(width * 0.66),
      bytes: width * 90,
      type: ending === 'jpg' ? ('image/jpeg' as const) : (`image/${ending}` as const),
    })),
  );
}
