import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AUDIT_ACTS } from '@/newsroom/audit-acts';

const ROOT = join(import.meta.dirname, '..', '..');

const OF_A_READER =
  'A commenter is no member of the house: the comment keeps what became of it; what moderators decide is written down.';

/** Who writes into the database and not into the audit, each with the reason. Nothing else may. */
const NOT_WRITTEN_DOWN: Record<string, string> = {
  'server/board/views.ts': 'How somebody likes to look at the board, for themselves.',
  'server/comments/deed.ts':
    'Threads keep who wrote, resolved and opened them again; nothing is taken off them.',
  'server/corrections/forget-readers.ts': 'The clock: forgets what is not needed of readers.',
  'server/corrections/report-mistake.ts':
    'Readers are strangers to the house: what they report is kept, and what the house does with it is written down.',
  'server/embeds/keep-embed.ts': 'A record is content; the story that shows it is what is approved.',
  'server/fronts/save-draft.ts': 'No reader sees a draft; its launch is written down.',
  'server/jobs/catch-up-library.ts': 'The clock: an index of what is there.',
  'server/jobs/check-posts.ts': 'The clock: what became of posts, kept in their watch.',
  'server/jobs/learn-words.ts': 'The clock: an index of what readers have.',
  'server/jobs/forget-unconfirmed.ts': 'The clock: forgets comments that nobody has confirmed.',
  'server/jobs/watch-second-looks.ts': 'The clock: tells of looks that are overdue, and takes none.',
  'server/jobs/watch-licences.ts': 'The clock: tells of licences that end, and changes none.',
  'server/live/append-updates.ts': 'Typing. Versions keep the words, contributors who wrote them.',
  'server/notify/send-outbox.ts': 'The clock: sends what a deed has put there.',
  'server/people/change-person.ts': 'A frame: what is done within it is looked at below.',
  'server/photos/collections/change-collection.ts': 'Order on a desk; readers and rights are not touched.',
  'server/photos/collections/start-collection.ts': 'Order on a desk; readers and rights are not touched.',
  'server/photos/draw-shares.ts': 'The clock: files of what was decided.',
  'server/photos/draw-waiting.ts': 'The clock: files of what was decided.',
  'server/photos/drawing-room.ts': 'The clock: files of what was decided.',
  'server/photos/edit-many.ts': 'Each photo by itself, through set-rights, which writes it down.',
  'server/photos/edit-photo.ts': 'The words of a photo stand in its own history, with what they were before.',
  'server/photos/set-focus.ts': 'How a photo is cut stands in its own history.',
  'server/photos/take-in-photo.ts': 'The photo itself says who took it in and when.',
  'server/photos/take-likeness.ts': 'The clock: what a photo looks like.',
  'server/posts/begin-watches.ts': 'The clock: begins to look after posts.',
  'server/posts/check-post.ts': 'What became of a post, kept in its watch.',
  'server/posts/keep-post.ts': 'A record is content; the story that shows it is what is approved.',
  'server/jobs/send-digests.ts': 'The clock: puts what somebody was told into one mail.',
  'server/notify/inbox.ts': 'A note of what somebody has read, for themselves.',
  'server/notify/notice-choices.ts': 'What somebody wants by mail, for themselves.',
  'server/reader-comments/confirm-comment.ts': OF_A_READER,
  'server/reader-comments/own-deeds.ts': OF_A_READER,
  'server/reader-comments/report-comment.ts': OF_A_READER,
  'server/reader-comments/send-comment.ts': OF_A_READER,
  'server/sealed/seal-deed.ts': 'A frame: what is done within it is written down by write-seal-deed.',
  'server/site/bake/keep-in-step.ts': 'Which finished pages hold; nothing of the paper is changed.',
  'server/stories/details.ts': 'Details are content: versions keep them, and who changed them.',
  'server/stories/looks.ts': 'A note of what somebody has read, for themselves.',
  'server/stories/quiet-spell.ts': 'The clock: keeps a version of what was typed.',
  'server/stories/rewrite-working-copy.ts': 'The clock: the same words in a newer form.',
  'server/stories/save-points.ts': 'A version with a name; the history page shows who kept it.',
  'server/stories/working-copy.ts': 'The clock: merges what was typed.',
};

const sources = new Map(
  readdirSync(join(ROOT, 'server'), { recursive: true, encoding: 'utf8' })
    .map((name) => `server/${name}`)
    .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$|\/testing/.test(name))
    .map((name) => [name, readFileSync(join(ROOT, name), 'utf8')]),
);

const writers = [...sources].filter(([, source]) => /\.inTransaction\(/.test(source)).map(([name]) => name);

describe('every file that writes into the database', () => {
  it('is looked at: there are many', () => {
    expect(writers.length).toBeGreaterThan(40);
  });

  it.each(writers)('%s writes into the audit, or is excused with a reason', (name) => {
    const isExcused = Object.hasOwn(NOT_WRITTEN_DOWN, name);
    expect([name, isExcused ? 'excused' : reachesAudit(name)]).toEqual([name, isExcused ? 'excused' : true]);
  });

  it('does so in every change of a person', () => {
    const changes = [...sources]
      .filter(([, source]) => /changePerson\(context/.test(source))
      .map(([name]) => name);
    expect(changes.length).toBeGreaterThan(3);
    expect(changes.filter((name) => !writesDown(name))).toEqual([]);
  });

  it('is excused only when it is there, writes, and does not write into the audit itself', () => {
    const idle = Object.keys(NOT_WRITTEN_DOWN).filter((name) => !writers.includes(name) || writesDown(name));
    expect(idle).toEqual([]);
  });
});

describe('every act that the audit knows', () => {
  const written = [...sources.values(), ...scripts()].join('\n');

  it.each(AUDIT_ACTS)('%s is written somewhere', (act) => {
    expect(written).toContain(`'${act}'`);
  });
});

function scripts(): string[] {
  return ['backup.ts', 'restore.ts', 'create-admin.ts'].map((name) =>
    readFileSync(join(ROOT, 'scripts', name), 'utf8'),
  );
}

function writesDown(name: string): boolean {
  const source = sources.get(name) ?? '';
  // Others have a function of this name too.
  return /from '[^']*\/write-down'/.test(source) && /writeDown\(/.test(source);
}

/** What other rooms call to have a deed done and written down in one. */
const SHARED_DEEDS: readonly string[] = ['server/stories/apply-approvals.ts', 'server/stories/move.ts'];

/**
 * Itself, or through what does the writing: what stands beside it in the same folder (`move` has `record-step`), or a deed
 * that rooms share.
 */
function reachesAudit(name: string, seen = new Set<string>()): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  if (writesDown(name)) return true;
  const imported = [...(sources.get(name) ?? '').matchAll(/from '(\.[^']+)'/g)].map(
    ([, from = '']) => `${relative(ROOT, resolve(ROOT, dirname(name), from))}.ts`,
  );
  if (imported.some((other) => SHARED_DEEDS.includes(other))) return true;
  const near = imported.filter((other) => dirname(other) === dirname(name) && !writers.includes(other));
  return near.some((other) => reachesAudit(other, seen));
}
