import { describe, expect, it } from 'vitest';
import {
  documentName,
  isFinalReason,
  isLiveReason,
  parseCommentsMessage,
  parseGrade,
  parseMediaMessage,
  storyIdOf,
} from './live-protocol';

describe('the name of a live document', () => {
  it('names its story', () => {
    expect(storyIdOf(documentName('0198-ab_C'))).toBe('0198-ab_C');
  });

  it.each(['', 'story:', 'story:a/b', 'story:a\0b', 'page:a', 'story:a\n', `story:${'a'.repeat(65)}`])(
    'is nobody’s when it is %j',
    (name) => {
      expect(storyIdOf(name)).toBeNull();
    },
  );
});

describe('a grade', () => {
  it('is read from its message', () => {
    const grade = { type: 'grade', may: 'suggest', workingState: 'draft' };
    expect(parseGrade(JSON.stringify({ ...grade, more: 1 }))).toEqual(grade);
  });

  it.each(['', 'null', '5', '{}', '{"type":"grade","may":"yes","workingState":"draft"}'])(
    'is not read from %j',
    (payload) => {
      expect(parseGrade(payload)).toBeNull();
    },
  );
});

describe('word of changed media', () => {
  it('is read from its message, and nothing in it that is no id', () => {
    expect(parseMediaMessage('{"type":"media","ids":["a",5,null,"b"],"more":1}')).toEqual({
      type: 'media',
      ids: ['a', 'b'],
    });
  });

  it.each([
    '',
    'null',
    '[]',
    '{"type":"media"}',
    '{"type":"media","ids":"a"}',
    '{"type":"grade","ids":["a"]}',
  ])('is not read from %j', (payload) => {
    expect(parseMediaMessage(payload)).toBeNull();
  });
});

describe('word of comments', () => {
  it('is read from its message', () => {
    expect(parseCommentsMessage('{"type":"comments","more":1}')).toEqual({ type: 'comments' });
  });

  it.each(['', 'null', '[]', '"comments"', '{"type":"story"}'])('is not read from %j', (payload) => {
    expect(parseCommentsMessage(payload)).toBeNull();
  });
});

describe('a close reason', () => {
  it('is ours or not', () => {
    expect(isLiveReason('moved')).toBe(true);
    expect(isLiveReason('toString')).toBe(false);
    expect(isLiveReason(undefined)).toBe(false);
  });

  it('is final when trying again by itself would only be refused again', () => {
    expect(isFinalReason('old_editor')).toBe(true);
    expect(isFinalReason('not_saved')).toBe(false);
  });
});
