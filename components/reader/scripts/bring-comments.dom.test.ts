import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bringComments } from './bring-comments';

const STORY = `<main>The story.<section data-comments="/world/gale/comments"><div data-comments-place>
  <a href="/world/gale/comments">Read and write comments</a></div></section></main>`;
const COMMENTS = `<head><style>.c{color:red}</style></head><main><div data-comments-list><p>1 comment</p>
  <form action="/world/gale/comments/send" data-comment-form><textarea name="text"></textarea>
  <button>Send comment</button><p data-comment-said></p></form></div></main>`;

let comesInSight: () => void;
const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = STORY;
  vi.stubGlobal('fetch', fetched.mockReset());
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        comesInSight = () => tell([{ isIntersecting: true }]);
      }
    },
  );
  bringComments(document);
});
afterEach(() => vi.unstubAllGlobals());

const answer = (html: string, status = 200) => new Response(html, { status });
const said = () => document.querySelector('[data-comment-said]')?.textContent;

async function type(words: string): Promise<HTMLTextAreaElement> {
  fetched.mockResolvedValueOnce(answer(COMMENTS));
  comesInSight();
  const text = await vi.waitUntil(() => document.querySelector('textarea'));
  text.value = words;
  return text;
}

function press(): void {
  document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
}

it('asks for nothing before somebody scrolls to the comments', () => {
  expect(fetched).not.toHaveBeenCalled();
});

it('puts the comments in the place of the way to them, with their rules', async () => {
  await type('');
  expect(document.body.textContent).toContain('1 comment');
  expect(document.body.textContent).not.toContain('Read and write comments');
  expect(document.head.textContent).toContain('.c{color:red}');
});

it.each([
  ['the comments cannot be had', () => Promise.resolve(answer('Away', 503))],
  ['nobody answers', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['something else is there', () => Promise.resolve(answer('<p>Sign in to the network</p>'))],
])('leaves the story as it is when %s', async (_, how) => {
  const before = document.body.innerHTML;
  fetched.mockImplementationOnce(how);
  comesInSight();
  await vi.waitUntil(() => fetched.mock.results.length === 1);
  await Promise.allSettled(fetched.mock.results.map(({ value }) => value));
  expect(document.body.innerHTML).toBe(before);
});

it('says what became of a comment, and empties the box once it was taken', async () => {
  const text = await type('It rained.');
  fetched.mockResolvedValueOnce(answer('<main><h1>Your comment waits</h1><p>A moderator looks.</p></main>'));
  press();
  await vi.waitUntil(() => said() !== 'Sending…');
  expect(said()).toBe('Your comment waits. A moderator looks.');
  expect(text.value).toBe('');
});

it('says why a comment was not taken, and keeps the words', async () => {
  const text = await type('It rained.');
  fetched.mockResolvedValueOnce(
    answer('<main><h1>Not sent</h1><p role="alert">Give a name.</p></main>', 400),
  );
  press();
  await vi.waitUntil(() => said() !== 'Sending…');
  expect(said()).toBe('Give a name.');
  expect(text.value).toBe('It rained.');
});

it('keeps the words when the newsroom cannot be reached', async () => {
  const text = await type('It rained.');
  fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  press();
  await vi.waitUntil(() => said() !== 'Sending…');
  expect(said()).toContain('Your words are still here');
  expect(text.value).toBe('It rained.');
});
