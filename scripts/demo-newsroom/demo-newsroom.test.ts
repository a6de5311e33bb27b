import { describe, expect, it } from 'vitest';
import { checkCopy } from '@/content/check';
import { parseHandle } from '@/newsroom/byline';
import { needsNote } from '@/newsroom/change-class';
import { recognisePost } from '@/newsroom/posts/recognise-post';
import { isSectionSlug } from '@/newsroom/slug';
import { isStorySlug } from '@/newsroom/slug-form';
import { copyOf } from '../load-newsroom/copy-of';
import { comments } from './comments';
import { type DemoBlock, type DemoStory, photosOf, publishedBodies } from './demo-story';
import { launches } from './fronts';
import { authors, people } from './people';
import { photos } from './photos';
import { posts } from './posts';
import { sections } from './sections';
import { stories } from './stories';
import { tags } from './tags';

const live = stories.filter((story) => story.state.public === 'live');
const blocksOf = (story: DemoStory): readonly DemoBlock[] => [...story.body, ...(story.revision?.body ?? [])];
const photosIn = (body: readonly DemoBlock[]) => body.flatMap(photosOf);
const quotesIn = (body: readonly DemoBlock[]) =>
  body.flatMap((block) => ('quote' in block ? [block.quote] : []));

describe('the people of the demo newsroom', () => {
  it('are the six that the contract names, with their roles', () => {
    expect(Object.values(people).map(({ email, role }) => [email, role])).toEqual([
      ['reporter@galley.example', 'reporter'],
      ['reporter2@galley.example', 'reporter'],
      ['editor@galley.example', 'editor'],
      ['editor2@galley.example', 'editor'],
      ['managing@galley.example', 'managing_editor'],
      ['admin@galley.example', 'admin'],
    ]);
  });

  it.each(Object.values(authors))(
    '$name has a slug and a handle that can be followed',
    ({ slug, social }) => {
      expect(isStorySlug(slug)).toBe(true);
      expect(parseHandle(social.platform, social.handle)).toBe(social.handle);
    },
  );
});

describe('the sections and tags', () => {
  it('have well-formed slugs of their own', () => {
    expect(sections.filter(({ slug }) => !isSectionSlug(slug))).toEqual([]);
    expect(tags.filter(({ slug }) => !isStorySlug(slug))).toEqual([]);
  });

  it('are all used: every section leads somewhere, every tag more than once', () => {
    const uses = (slug: string) =>
      live.filter((story) => [story.section, ...story.tags].includes(slug as never)).length;
    expect(sections.filter(({ slug }) => uses(slug) < 4)).toEqual([]);
    expect(tags.filter(({ slug }) => uses(slug) < 2)).toEqual([]);
  });
});

describe('the stories', () => {
  it('are at least thirty, twenty of them live', () => {
    expect(stories.length).toBeGreaterThanOrEqual(34);
    expect(live.length).toBeGreaterThanOrEqual(20);
  });

  it.each([
    ['draft', 'never', 2],
    ['in_review', 'never', 2],
    ['changes_requested', 'never', 2],
    ['approved', 'never', 2],
    ['scheduled', 'never', 1],
    ['spiked', 'never', 2],
    ['clean', 'live', 20],
    ['draft', 'live', 1],
    ['in_review', 'live', 1],
    ['clean', 'withdrawn', 1],
  ] as const)('stand %s and %s at least %i times', (working, audience, count) => {
    const found = stories.filter(({ state }) => state.working === working && state.public === audience);
    expect(found.length).toBeGreaterThanOrEqual(count);
  });

  it('show an approval that has lapsed and a hold', () => {
    const shown = stories.filter(({ lapsed, hold }) => lapsed || hold);
    expect(shown.map(({ key, lapsed }) => [key, lapsed ? 'lapsed' : 'held'])).toEqual([
      ['budget-gap', 'lapsed'],
      ['harbour-paintings', 'held'],
    ]);
    for (const { body, lapsed } of shown)
      if (lapsed) expect(JSON.stringify(body)).toContain(lapsed.replaced.now);
  });

  it('have keys and slugs that nobody else has', () => {
    expect(new Set(stories.map((story) => story.key)).size).toBe(stories.length);
    expect(new Set(stories.map((story) => story.slug)).size).toBe(stories.length);
    expect(stories.filter((story) => !isStorySlug(story.slug))).toEqual([]);
  });

  it('name only photos, posts, authors, sections and tags that there are', () => {
    const unknown = stories.flatMap((story) => [
      ...photosIn(blocksOf(story)).filter(({ key }) => !Object.hasOwn(photos, key)),
      ...blocksOf(story).filter((block) => 'post' in block && !Object.hasOwn(posts, block.post)),
      ...story.bylines.filter((key) => !Object.hasOwn(authors, key)),
      ...sections.filter(() => !sections.some(({ slug }) => slug === story.section)),
      ...story.tags.filter((tag) => !tags.some(({ slug }) => slug === tag)),
    ]);
    expect(unknown).toEqual([]);
  });

  it('use every photo and every post', () => {
    const used = live.flatMap((story) =>
      story.body.flatMap((block) => ('post' in block ? [block.post] : [])),
    );
    expect(Object.keys(posts).filter((key) => !used.includes(key as never))).toEqual([]);
    const shown = stories.flatMap((story) => photosIn(story.body).map(({ key }) => key));
    expect(Object.keys(photos).filter((key) => !shown.includes(key as never))).toEqual([]);
  });

  it('link only to addresses that cannot exist', () => {
    const links = JSON.stringify(stories).match(/https:[^"]+/g) ?? [];
    expect(links.length).toBeGreaterThanOrEqual(6);
    expect(links.filter((link) => !new URL(link).hostname.endsWith('.example'))).toEqual([]);
  });

  it('have times in the order in which things can happen', () => {
    const disordered = stories.filter((story) => {
      const times = [
        story.startedHoursAgo,
        story.publishedHoursAgo,
        ...(story.changes ?? []).map((change) => change.hoursAgo),
      ];
      const known = times.filter((time) => time !== undefined);
      return known.some((time, index) => time <= 0 || time >= (known[index - 1] ?? Number.POSITIVE_INFINITY));
    });
    expect(disordered.map(({ key }) => key)).toEqual([]);
  });
});

describe('a story that readers get', () => {
  it.each(live)('$key is complete', (story) => {
    expect(
      story.headline && story.standfirst && story.bylines.length && story.publishedHoursAgo,
    ).toBeTruthy();
    for (const body of [story.body, ...publishedBodies(story)]) {
      expect(photosIn(body).filter(({ caption, credit, alt }) => !caption || !credit || !alt)).toEqual([]);
      expect(quotesIn(body).filter(({ text, by }) => text.length === 0 || !by)).toEqual([]);
    }
  });
});

describe('an approval', () => {
  const decided = stories.filter(
    ({ state }) => state.public !== 'never' || ['approved', 'scheduled'].includes(state.working),
  );

  it.each(decided)('of $key is by an editor who did not write it', ({ author, approvedBy }) => {
    expect(approvedBy).toBeDefined();
    expect(approvedBy).not.toBe(author);
    expect(['editor', 'managing_editor']).toContain(people[approvedBy ?? 'admin'].role);
  });
});

describe('a reason', () => {
  const explained = stories.filter(
    ({ state }) => ['changes_requested', 'spiked'].includes(state.working) || state.public === 'withdrawn',
  );

  it.each(explained)('is given for $key', ({ reason }) => {
    expect(reason?.length).toBeGreaterThan(20);
  });
});

describe('a published change', () => {
  const changed = stories.flatMap((story) => (story.changes ?? []).map((change) => ({ ...change, story })));

  it('comes in every class but a retraction', () => {
    const classes = new Set(changed.map((change) => change.class));
    expect([...classes].sort()).toEqual(['clarification', 'correction', 'editors_note', 'minor', 'update']);
  });

  it.each(changed)('of $story.key says what it changed', (change) => {
    expect(Boolean(change.note)).toBe(needsNote(change.class));
    const texts = change.story.body.flatMap((block) => ('p' in block ? block.p : []));
    const places = texts.filter(
      (text) => typeof text === 'string' && text.includes(change.replaced?.now ?? '\0'),
    );
    expect(places).toHaveLength(1);
  });

  it('leaves each earlier version readable', () => {
    for (const { story } of changed) {
      const bodies = publishedBodies(story);
      expect(bodies).toHaveLength((story.changes?.length ?? 0) + 1);
      expect(bodies.at(-1)).toEqual(story.body);
      expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(bodies.length);
    }
  });
});

describe('the pull quotes', () => {
  it('say what their stories say', () => {
    const stray = stories.flatMap((story) => {
      const body = story.body.filter(
        (block) => !('photo' in block || 'gallery' in block || 'post' in block || 'related' in block),
      );
      const text = copyOf({ ...story, body }, { photoIds: new Map(), posts: new Map(), storyIds: new Map() });
      return checkCopy(text).filter(({ message }) => message.includes('pull quote'));
    });
    expect(stray).toEqual([]);
    expect(stories.some(({ body }) => body.some((block) => 'pullQuote' in block))).toBe(true);
  });
});

describe('the blocks', () => {
  it.each(['quote', 'pullQuote', 'factBox', 'table', 'gallery', 'post', 'related', 'divider'])(
    'can be looked at in a published story: %s',
    (kind) => {
      expect(live.some(({ body }) => body.some((block) => kind in block))).toBe(true);
    },
  );
  it('have a note to colleagues among them, in a story that readers do not have', () => {
    const noted = stories.filter(({ body }) => JSON.stringify(body).includes('"note":'));
    expect(noted.map(({ state }) => state.public)).toEqual(['never']);
  });
});

describe('the social posts', () => {
  it('were written before the stories that quote them were published', () => {
    const quotedTooEarly = live.filter((story) =>
      story.body.some(
        (block) => 'post' in block && posts[block.post].postedHoursAgo <= (story.publishedHoursAgo ?? 0),
      ),
    );
    expect(quotedTooEarly.map(({ key }) => key)).toEqual([]);
  });

  it.each(Object.values(posts))('$url is recognised as a post of its platform', ({ url, platform }) => {
    expect(recognisePost(url)).toMatchObject({ ok: true, value: { platform } });
  });
});

describe('the related stories', () => {
  const begun = new Map(stories.map((story) => [story.key, story]));
  const named = stories.flatMap((story) =>
    blocksOf(story).flatMap((block) => ('related' in block ? [[story.key, block.related]] : [])),
  );

  it('are named by several stories', () => expect(named.length).toBeGreaterThan(4));
  it.each(named)('%s names %s, which readers have and which was begun earlier', (from = '', to = '') => {
    const target = begun.get(to);
    expect(target?.state.public).toBe('live');
    expect(target?.startedHoursAgo).toBeGreaterThan(begun.get(from)?.startedHoursAgo ?? Infinity);
  });
});

describe('what readers wrote in the demo', () => {
  it('stands below live stories, once these were there, and answers what came before', () => {
    for (const comment of comments) {
      const story = live.find(({ key }) => key === comment.story);
      expect(story?.publishedHoursAgo, comment.key).toBeGreaterThan(comment.hoursAgo);
      const parent = comments.find(({ key }) => key === comment.answers);
      if (comment.answers) expect(parent?.hoursAgo, comment.key).toBeGreaterThan(comment.hoursAgo);
      expect((comment.name === undefined) !== (comment.by === undefined), comment.key).toBe(true);
    }
  });

  it('waits, and is reported', () => {
    expect(comments.filter(({ waits }) => waits).length).toBeGreaterThan(0);
    expect(comments.filter(({ reported }) => reported).length).toBeGreaterThan(0);
  });
});

describe('the front page', () => {
  it('places live stories only, by editors, none of them twice in one launch', () => {
    for (const { by, containers } of launches) {
      const placed = containers.flatMap(({ stories: placedHere = [] }) => placedHere.map(({ key }) => key));
      expect(placed.filter((key) => !live.some((story) => story.key === key))).toEqual([]);
      expect(new Set(placed).size).toBe(placed.length);
      expect(people[by].role).toMatch(/editor/);
    }
  });

  it('keeps room for the newest at its top', () => {
    const tops = launches.map(({ containers: [top] }) => top);
    expect(tops.map((top) => [top?.fill, (top?.room ?? 0) > (top?.stories?.length ?? 0)])).toEqual(
      launches.map(() => ['newest', true]),
    );
  });
});
