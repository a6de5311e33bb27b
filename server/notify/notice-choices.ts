import type { Connection } from '@/db/client';
import { listChoices, putChoice } from '@/db/queries/notice';
import type { Actor } from '@/newsroom/actor';
import {
  type MailChoice,
  NOTICE_KINDS,
  type NoticeKind,
  noticeKindName,
  usualMail,
} from '@/newsroom/notice-kinds';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { StoryContext } from '../stories/context';

/** When somebody wants mail of one kind of notice. */
export interface NoticeChoice {
  kind: NoticeKind;
  name: string;
  mail: MailChoice;
}

/** Every kind, with what this person has chosen or what is usual. */
export async function readNoticeChoices(
  connection: Connection,
  { personId }: Actor,
): Promise<NoticeChoice[]> {
  const chosen = await listChoices(connection, [personId]);
  return NOTICE_KINDS.map((kind) => {
    const choice = chosen.find((each) => each.kind === kind);
    return { kind, name: noticeKindName(kind), mail: choice?.mail ?? usualMail(kind) };
  });
}

/** Holds for what is told from now on; what waits goes out as it was chosen before. */
export async function chooseNotices(
  { actor, choices }: { actor: Actor; choices: readonly { kind: NoticeKind; mail: MailChoice }[] },
  { database }: Pick<StoryContext, 'database'>,
): Promise<Outcome<null>> {
  await database.inTransaction(async (tx) => {
    for (const { kind, mail } of choices) await putChoice(tx, { personId: actor.personId, kind, mail });
  });
  return grant(null);
}
