import type { Connection } from '@/db/client';
import { insertNotices, listChoices } from '@/db/queries/notice';
import { putIntoOutbox } from '@/db/queries/outbox';
import { listPeople } from '@/db/queries/person';
import { circlesOf } from '@/db/queries/sealed-story';
import { type MailChoice, type NoticeKind, usualMail } from '@/newsroom/notice-kinds';
import { EDITING_ROLES } from '@/newsroom/standing';
import { newId } from '../ids';
import { MAIL, type MailPayload } from './mail';

/** What somebody is told. Like every mail of the house it has no word of a story, and names only who did it. */
export interface Notice extends MailPayload {
  kind: NoticeKind;
  /**
   * Which story it is about; null: none. Of a sealed one only its members are told, and nothing but that there is something.
   * The inbox reads its name when it is shown, for who may see it then.
   */
  storyId: string | null;
}

/**
 * The only way to tell somebody something: it is in their inbox when this transaction commits, and goes out by mail when
 * they want that, at once or with others (`server/jobs/send-digests.ts`).
 */
export async function tellPeople(tx: Connection, all: readonly Notice[], now: Date): Promise<void> {
  const notices = await withinSeals(tx, all);
  if (notices.length === 0) return;
  const choose = await choicesOf(
    tx,
    notices.map((told) => told.toPersonId),
  );
  const rows = notices.map((told) => ({ id: newId(), told, mail: choose(told) }));
  await insertNotices(
    tx,
    rows.map(({ id, told: { toPersonId: personId, kind, storyId, subject: sentence, path }, mail }) => {
      return {
        id,
        personId,
        kind,
        storyId,
        sentence,
        path,
        at: now,
        mail,
        mailedAt: mail === 'now' ? now : null,
      };
    }),
  );
  const atOnce = rows.filter(({ mail }) => mail === 'now');
  await putIntoOutbox(
    tx,
    atOnce.map(({ told: { kind: _kind, storyId: _story, ...payload } }) => {
      return { id: newId(), topic: MAIL, payload, now };
    }),
  );
}

/** What may be told: of a sealed story a link, to its members. Who did what in it is no business of a mailbox. */
async function withinSeals(tx: Connection, notices: readonly Notice[]): Promise<Notice[]> {
  const circles = await circlesOf(tx, [...new Set(notices.flatMap(({ storyId }) => storyId ?? []))]);
  return notices.flatMap((notice) => {
    const circle = notice.storyId === null ? undefined : circles.get(notice.storyId);
    if (!circle) return [notice];
    return circle.has(notice.toPersonId) ? [{ ...notice, ...LINK_ONLY }] : [];
  });
}

/** All that is told of a sealed story, beside its link. */
const LINK_ONLY = {
  subject: 'There is news of a sealed story',
  text: 'There is news of a sealed story of which you are a member.',
};

/** The people who edit, and who is looked for besides them; without those who have left, and who did it. */
export async function editorsAnd(
  tx: Connection,
  isTold: (personId: string) => boolean,
  { exceptPersonId }: { exceptPersonId: string | null },
): Promise<string[]> {
  const people = await listPeople(tx);
  return people
    .filter(({ personId, disabledAt }) => !disabledAt && personId !== exceptPersonId)
    .filter(({ personId, roles }) => isTold(personId) || roles.some((role) => EDITING_ROLES.includes(role)))
    .map(({ personId }) => personId);
}

async function choicesOf(
  tx: Connection,
  personIds: readonly string[],
): Promise<(told: Pick<Notice, 'toPersonId' | 'kind'>) => MailChoice> {
  const chosen = new Map(
    (await listChoices(tx, [...new Set(personIds)])).map(({ personId, kind, mail }) => [
      `${personId} ${kind}`,
      mail,
    ]),
  );
  return ({ toPersonId, kind }) => chosen.get(`${toPersonId} ${kind}`) ?? usualMail(kind);
}
