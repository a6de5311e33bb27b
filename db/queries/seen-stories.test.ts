import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableColumns, is, Table } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as schema from '../schema';

/**
 * The queries of the desk that name stories and do not ask who looks, each with the reason. A new one either has the
 * condition of `seen-stories.ts`, is about stories that whoever calls it has been given already, or stands here.
 */
const EXCUSED: Record<string, string> = {
  'aftermath.ts openLooks': 'Asked for one story, through the eyes of somebody, or by the clock.',
  'assignment.ts lockAssignment': 'An assignment by its id; the story is asked about next.',
  'assignment.ts openAssignments': 'What nobody has yet is no story.',
  'audit-page.ts auditPage': 'The audit has ids and no word; its page adds headlines by `namesOf`.',
  'audit.ts auditAfter': 'The chain as it is, for whoever proves it.',
  'board-filter.ts isWrittenBy': 'Part of the condition `onBoard`.',
  'board-flags.ts hasLapsed': 'A column of rows that `onBoard` has chosen.',
  'board-flags.ts waitsFor': 'A column of rows that `onBoard` has chosen.',
  'comment.ts findThread': 'By its id, for who may read its story.',
  'history.ts rowsWith': 'Asked for one story.',
  'hold.ts selected': 'Asked for one story, or without a word of sealed ones.',
  'mistake-report.ts findReport':
    'By its id; `lockForDesk` asks about its story next, or the clock answers its reader.',
  'mistake-report.ts keepsTooLong': 'The clock: whether anything of readers has to be forgotten.',
  'mistake-report.ts lockReport': 'By its id; the story was asked about.',
  'mistake-report.ts reportsFrom': 'What one sender has sent, for the limit to it.',
  'notice.ts countUnread': 'What somebody was told, by who it was told to.',
  'notice.ts findNotice': 'What somebody was told, by who it was told to.',
  'notice.ts listNotices':
    'What somebody was told, without a word of a story; the inbox adds names by `namesOf`.',
  'notice.ts waitingNotices': 'The clock: mails have no word of a story.',
  'outside-comment.ts commentsOfLink': 'Of a preview, for its recipient or who may read its story.',
  'outside-comment.ts countFromOutside': 'Of a preview, for its recipient.',
  'outside-comment.ts threadsOfLink': 'Of a preview, for its recipient.',
  'photo-standing.ts writersShowing': 'Live stories only: readers have them.',
  'photo-use.ts liveUsesOf': 'Live stories only: readers have them.',
  'post-use.ts isPostInUse': 'Says whether, and never where.',
  'preview-link.ts findPreviewLink': 'By a secret; `knownLink` asks whether its maker is still let in.',
  'save-point.ts select': 'Asked for one story.',
  'search-lesson.ts listLessons': 'The clock: an index of what readers have.',
  'sealed-embed.ts standsIn': 'By a condition of `isSeenBy`, and says only whether.',
  'sealed-story.ts sealNewsSince': 'Ids alone, of stories that were on every board before.',
  'section.ts isSectionInUse':
    'Says whether, and never which: no section is taken from a story, sealed or not.',
  'story-details.ts holders': 'Passes over sealed stories that readers do not have.',
  'story-index.ts unindexedStories': 'The clock: an index of what is there.',
  'story.ts dueIn': 'The clock releases sealed stories as others.',
  'version.ts byIds': 'By its id and the story that was asked about.',
  'version.ts contributorsOfVersion': 'Of a version whose story was asked about.',
  'work-since.ts storiesAtRest': 'The clock: keeps versions.',
  'working-copy.ts outgrownStories': 'The clock: the same words in a newer form.',
  'working-copy.ts storiesWithPendingUpdates': 'The clock: merges what was typed.',
};

/** What readers get is written by publishing alone, and is public; so is what they write below it. */
const PUBLIC = /^(publication\w*|redirect|tombstone|changeNote|readerComment)$/;

const SEEN = /\b(isSeenBy|onBoard|isPhotoSeenBy|isPostSeenBy)\(/;
/** A condition that binds the query to stories that were handed in: a column of a story against what is no column. */
const HANDED_IN =
  /\b(?:eq\((?:story\.id|\w+\.storyId), (?!\w+\.(?:storyId|id)\))|inArray\((?:story\.id|\w+\.storyId), \[\.\.\.|isOfStories\(|(?<!not\()isOneOf\((?:story\.id|\w+\.storyId),)/;

const ofStories = new Set(
  Object.entries(schema).flatMap(([name, table]) => {
    if (!is(table, Table) || PUBLIC.test(name)) return [];
    return name === 'story' || 'storyId' in getTableColumns(table) ? [name] : [];
  }),
);

const functions = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => functionsIn(file, readFileSync(join(import.meta.dirname, file), 'utf8')));

const reading = functions.filter(({ source }) => tablesIn(source).some((table) => ofStories.has(table)));
const bare = reading.filter(({ source }) => !SEEN.test(source) && !HANDED_IN.test(source));

describe('every query that reads stories', () => {
  it('is looked at: there are many, of many tables', () => {
    expect(ofStories.size).toBeGreaterThan(20);
    expect(reading.length).toBeGreaterThan(60);
    expect(reading.filter(({ source }) => SEEN.test(source)).length).toBeGreaterThan(15);
  });

  it('asks who looks, is given its stories, or is excused with a reason', () => {
    expect(bare.map(({ name }) => name).toSorted()).toEqual(Object.keys(EXCUSED).toSorted());
  });
});

/** The functions of a file, also those that are made by another, with all that is written between one and the next. */
function functionsIn(file: string, source: string): { name: string; source: string }[] {
  const starts = [
    ...source.matchAll(
      /^(?:export )?(?:(?:async )?function|const(?= \w+ = (?:prepared|rowsOfStory|together|askedOnce)\b)) (\w+)/gm,
    ),
  ];
  return starts.map((start, place) => ({
    name: `${file} ${start[1]}`,
    source: source.slice(start.index, starts[place + 1]?.index),
  }));
}

function tablesIn(source: string): string[] {
  return [...source.matchAll(/(?:\.from|Join)\(\s*(\w+)/g)].map(([, table = '']) => table);
}
