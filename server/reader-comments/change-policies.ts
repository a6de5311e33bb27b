import type { Connection } from '@/db/client';
import { findLivePublication } from '@/db/queries/publication';
import { putSetting } from '@/db/queries/setting';
import { putStoryCommentPolicy } from '@/db/queries/story-comment-policy';
import { charactersIn } from '@/newsroom/field-limits';
import { may } from '@/newsroom/permissions';
import { READER_COMMENT_LIMITS as LIMITS } from '@/newsroom/reader-comments/limits';
import type { CommentPolicy, StoryCommentPolicy } from '@/newsroom/reader-comments/policy';
import { readWordList } from '@/newsroom/reader-comments/word-lists';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { writeDown } from '../audit/write-down';
import type { OutboundPost } from '../outbound/guarded-fetch';
import { newWebhookSecret } from '../webhooks/sign';
import { type CommentRules, POLICY_KEY, RULES_KEY, readCommentPolicy, readCommentRules } from './read-policy';

/** How one story takes comments, where that is not as the house has it. */
export async function chooseForStory(
  { storyId, mode, closesAfterDays }: StoryCommentPolicy & { storyId: string },
  { actor, database, now }: ActionContext,
): Promise<Outcome<null>> {
  if (!may(actor, 'reader_comment.moderate'))
    return refuse('not_allowed', 'Only moderators and editors choose how a story takes comments.');
  const { personId } = actor;
  return database.inTransaction(async (tx) => {
    if (!(await findLivePublication(tx, storyId))) return refuse('not_found', 'There is no such story.');
    await putStoryCommentPolicy(tx, { storyId, mode, closesAfterDays, changedBy: personId, changedAt: now });
    writeDown(tx, { act: 'story_comments', personId, storyId, facts: { mode, closesAfterDays }, now });
    return grant(null);
  });
}

/** What a managing editor chooses for the whole house; the lists an entry a line, the address empty for none. */
export interface HouseCommentChoice extends CommentPolicy {
  banned: string;
  suspect: string;
  knownAfter: number;
  hideAfterReports: number;
  hookUrl: string;
}

/** What the house has chosen, as its form shows it, and what signs the questions to the outside program. */
export async function readHouseComments(
  connection: Connection,
): Promise<HouseCommentChoice & { secret: string }> {
  const policy = await readCommentPolicy(connection);
  const { banned, suspect, hook, ...numbers } = await readCommentRules(connection);
  return {
    ...policy,
    ...numbers,
    banned: banned.join('\n'),
    suspect: suspect.join('\n'),
    hookUrl: hook?.url ?? '',
    secret: hook?.secret ?? '',
  };
}

/**
 * Sets how the house takes comments and by what it judges them. Refuses lists that are too long and an address that
 * nothing may be sent to. An address that stays keeps its secret; another gets a new one.
 */
export async function chooseForHouse(
  choice: HouseCommentChoice,
  { actor, database, outbound, now }: ActionContext & { outbound: Pick<OutboundPost, 'problemWith'> },
): Promise<Outcome<null>> {
  if (!may(actor, 'policy.manage')) return refuse('not_allowed', 'Only managing editors set the policies.');
  const { mode, closesAfterDays, knownAfter, hideAfterReports, hookUrl } = choice;
  const lists = { banned: readWordList(choice.banned), suspect: readWordList(choice.suspect) };
  const problem = problemWithLists(lists) ?? problemWithHook(hookUrl, outbound);
  if (problem) return problem;
  const { personId } = actor;
  await database.inTransaction(async (tx) => {
    const before = await readCommentPolicy(tx);
    const { hook: kept } = await readCommentRules(tx);
    const hook =
      hookUrl === '' ? null : kept?.url === hookUrl ? kept : { url: hookUrl, secret: newWebhookSecret() };
    const rules: CommentRules = { ...lists, knownAfter, hideAfterReports, hook };
    const row = { changedAt: now, changedBy: personId };
    await putSetting(tx, { key: POLICY_KEY, value: { mode, closesAfterDays }, ...row });
    await putSetting(tx, { key: RULES_KEY, value: rules, ...row });
    const facts = { policy: POLICY_KEY, before: before.mode, after: mode };
    writeDown(tx, { act: 'policy_changed', personId, facts, now });
  });
  return grant(null);
}

function problemWithLists({ banned, suspect }: Pick<CommentRules, 'banned' | 'suspect'>): Refusal | null {
  for (const list of [banned, suspect]) {
    if (list.length > LIMITS.words) return refuse('invalid', `A list has at most ${LIMITS.words} entries.`);
    const long = list.find((entry) => charactersIn(entry) > LIMITS.word);
    if (long)
      return refuse('invalid', `An entry has at most ${LIMITS.word} characters: “${long.slice(0, 30)}…”.`);
  }
  return null;
}

function problemWithHook(url: string, outbound: Pick<OutboundPost, 'problemWith'>): Refusal | null {
  const problem = url === '' ? null : outbound.problemWith(url);
  return problem === null ? null : refuse('invalid', problem);
}
