import { beforeEach, expect, it } from 'vitest';
import { setSharedComputer } from '@/components/editor/device/this-device';
import { draftKey, keepDraft, keptDraft } from './kept-drafts';

const KEY = draftKey('p', 's');
const DRAFT = { text: 'Which bridge?', commentId: 'c' };

beforeEach(() => {
  localStorage.clear();
});

it('a draft is kept until it is sent', () => {
  keepDraft(KEY, DRAFT);
  expect(keptDraft(KEY)).toEqual(DRAFT);
  keepDraft(KEY, null);
  expect(keptDraft(KEY)).toBeNull();
});

it('an empty draft is none', () => {
  keepDraft(KEY, DRAFT);
  keepDraft(KEY, { ...DRAFT, text: '' });
  expect(keptDraft(KEY)).toBeNull();
});

it('each person, story and thread has its own', () => {
  keepDraft(KEY, DRAFT);
  expect([draftKey('q', 's'), draftKey('p', 't'), draftKey('p', 's', 'x')].map(keptDraft)).toEqual([
    null,
    null,
    null,
  ]);
});

it('a shared computer keeps none', () => {
  setSharedComputer(true);
  keepDraft(KEY, DRAFT);
  expect(keptDraft(KEY)).toBeNull();
});

it('what is no draft is passed over', () => {
  for (const stored of ['', '{', '5', 'null', '{"text":5,"commentId":"c"}', '{"text":"a"}']) {
    localStorage.setItem(KEY, stored);
    expect(keptDraft(KEY)).toBeNull();
  }
});
