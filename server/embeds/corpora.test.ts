import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PostAddress } from '@/newsroom/posts/post-address';
import { recognisePost } from '@/newsroom/posts/recognise-post';
import { parseAnswer } from './parse-answer';
import type { PostOutcome } from './post-draft';

/*
 * Every shared answer of a platform, and how it has to end: as the record of a post, or as a refusal with one sentence.
 * (What the same oEmbed answers become as players and link cards is told in fetch-embed.test.ts.)
 */
const CORPUS = '../shared/corpora/embeds';

type End = {
  text: string;
  handle: string;
  day: string;
  links: string[];
  pictures: string[];
  quotes: string | null;
};

const plain = {
  handle: 'canary_reporter',
  day: '2026-10-01T08:00:00.000Z',
  links: [],
  pictures: [],
  quotes: null,
};

const TWEETS: Record<string, End | string> = {
  'plain.json': { ...plain, text: 'Flood water is now over the quay wall.' },
  'entities.json': {
    ...plain,
    text: '#storm update from @canary_reporter example.org/a & more',
    links: [
      '#storm → https://x.com/hashtag/storm',
      '@canary_reporter → https://x.com/canary_reporter',
      'example.org/a → https://example.org/a',
    ],
  },
  'photo.json': {
    ...plain,
    text: 'From the harbour now',
    pictures: ['picture https://pbs.twimg.com/media/CANARY.jpg'],
  },
  'video.json': { ...plain, text: 'Watch', pictures: ['video https://pbs.twimg.com/media/CANARY.jpg'] },
  'quote.json': { ...plain, text: 'This.', quotes: 'Flood water is now over the quay wall.' },
  'rtl-emoji.json': { ...plain, handle: 'rtl_canary', text: 'مرحبا 👩🏽‍🚒 שלום 🇺🇦 e\u0301' },
  'edited-age-restricted.json': { ...plain, text: 'edited' },
  'hostile-indices.json': { ...plain, text: 'short' },
  'hostile-urls.json': {
    ...plain,
    text: 'media',
    // Kept as what the answer said; the outbound client refuses to open it.
    pictures: ['picture http://169.254.169.254/latest/meta-data/'],
  },
  'hostile-html.json': 'X sent an answer that cannot be read; type the post by hand.',
  'hostile-types.json': 'X sent an answer that cannot be read; type the post by hand.',
  'tombstone.json': 'X does not show this post: it may be deleted or protected; type the post by hand.',
  'empty-object.json': 'X did not give the text or the date; type the post by hand.',
};

const NOT_GIVEN = 'X did not give the text or the date; type the post by hand.';

const OEMBED: Record<string, End | string> = {
  'ok-rich-tweet.json': { ...plain, text: 'Flood water is now over the quay wall.', day: '2026-10-01' },
  'ok-link.json': NOT_GIVEN,
  'ok-photo.json': NOT_GIVEN,
  'ok-video.json': NOT_GIVEN,
  'missing-type.json': NOT_GIVEN,
  'wrong-html-type.json': NOT_GIVEN,
  'wrong-type.json': 'X sent an answer that cannot be read; type the post by hand.',
  'hostile-base-meta.json': NOT_GIVEN,
  'hostile-data-iframe.json': NOT_GIVEN,
  'hostile-dims.json': NOT_GIVEN,
  'hostile-form.json': NOT_GIVEN,
  'hostile-handler.json': NOT_GIVEN,
  'hostile-js-iframe.json': NOT_GIVEN,
  'hostile-mathml.json': NOT_GIVEN,
  'hostile-nested-noscript.json': NOT_GIVEN,
  'hostile-proto.json': NOT_GIVEN,
  'hostile-script.json': NOT_GIVEN,
  'hostile-style.json': NOT_GIVEN,
  'hostile-thumb-file.json': NOT_GIVEN,
  'hostile-thumb-ssrf.json': NOT_GIVEN,
  'hostile-title.json': NOT_GIVEN,
};

describe.runIf(existsSync(CORPUS)).each([
  ['tweet-syndication', TWEETS],
  ['oembed', OEMBED],
])('the shared answers of %s', (folder, ends) => {
  it('are all in the table', () => {
    expect(readdirSync(`${CORPUS}/${folder}`).sort()).toEqual(Object.keys(ends).sort());
  });

  it.each(Object.entries(ends))('%s ends as %j', (file, end) => {
    const body = readFileSync(`${CORPUS}/${folder}/${file}`, 'utf8');
    expect(endOf(parseAnswer(body, addressFor(body)))).toEqual(end);
    expect('polluted' in {} || 'isAdmin' in {}).toBe(false);
  });
});

describe.runIf(existsSync(`${CORPUS}/tweet-syndication`))('what only some of them say', () => {
  const read = (file: string) => {
    const body = readFileSync(`${CORPUS}/tweet-syndication/${file}`, 'utf8');
    const outcome = parseAnswer(body, addressFor(body));
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.value;
  };
  it('an edited post is marked as one', () => {
    expect(read('edited-age-restricted.json').more?.isEdited).toBe(true);
    expect(read('plain.json').more?.isEdited).toBe(false);
  });
  it('a post in Arabic is read from the right', () => {
    expect(read('rtl-emoji.json')).toMatchObject({ language: 'ar', direction: 'rtl', authorName: 'שם 👩‍🚀' });
  });
  it('what was counted is kept', () => {
    expect(read('plain.json').more?.metrics).toEqual({ likes: 12, replies: 3 });
  });
});

function endOf(outcome: PostOutcome): End | string {
  if (!outcome.ok) return outcome.message;
  const { text, handle, postedOn, more } = outcome.value;
  const letters = [...text];
  return {
    text,
    handle,
    day: postedOn,
    links: (more?.entities ?? []).map(
      ({ start, end, href }) => `${letters.slice(start, end).join('')} → ${href}`,
    ),
    pictures: (more?.media ?? []).map(({ kind, source }) => `${kind} ${source}`),
    quotes: more?.quoted?.text ?? null,
  };
}

/** The address under which this answer would have been asked for. */
function addressFor(body: string): PostAddress {
  const id = /"id_str":\s*"(\d{12,})",\s*"text"/.exec(body)?.[1] ?? '1';
  const found = recognisePost(`https://x.com/canary_reporter/status/${id}`);
  if (!found.ok) throw new Error(found.message);
  return found.value;
}
