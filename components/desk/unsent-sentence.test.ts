import { expect, it } from 'vitest';
import { storyIdIn } from './offline/story-id-in';
import { unsentSentence } from './unsent-sentence';

it('names the stories whose words are on this device only', () => {
  expect(unsentSentence([])).toBeNull();
  expect(unsentSentence([{ headline: 'Sent', isSent: true }])).toBeNull();
  expect(
    unsentSentence([
      { headline: 'Harbour', isSent: false },
      { headline: 'Sent', isSent: true },
      { headline: '', isSent: false },
    ]),
  ).toBe('Words in “Harbour”, “Untitled story” have not reached the newsroom and are on this device only.');
});

it('knows the address of a story’s editor from those beside it', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057';
  expect(storyIdIn(`/desk/stories/${id}`)).toBe(id);
  expect(['/desk', '/desk/stories/new', `/desk/stories/${id}/preview`].map(storyIdIn)).toEqual([
    null,
    null,
    null,
  ]);
});
