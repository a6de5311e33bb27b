import type { Connection } from '@/db/client';
import type { ApprovalRow } from '@/db/queries/approval';
import { isValid } from '@/newsroom/approvals';
import { editorsAnd, tellPeople } from '../notify/tell-people';
import type { Step } from '../stories/step';

/**
 * Tells everyone whose approval lapses because what it covered has changed, but for who changed it. An approval that ends
 * with the state it stood for is told with the step.
 */
export async function tellOfLapsed(
  tx: Connection,
  { press, story, personId, now }: Step,
  lapsed: readonly ApprovalRow[],
): Promise<void> {
  const changed = lapsed.filter((approval) => !isValid(approval, story.facts.coverage));
  const told = new Set(changed.map(({ byPersonId }) => byPersonId).filter((id) => id !== personId));
  const subject = `What you approved of a story was changed, and ${press.actor.name} took it back to review`;
  const text = `${subject}. The page of the story shows what has changed since.`;
  const path = `/desk/stories/${press.storyId}`;
  await tellPeople(
    tx,
    [...told].map((toPersonId) => ({
      toPersonId,
      storyId: press.storyId,
      kind: 'approval',
      subject,
      text,
      path,
    })),
    now,
  );
}

/** Tells the editors that what goes to readers past a guard has to be reviewed by one of them afterwards. */
export async function tellOfOverride(tx: Connection, { press, story, now }: Step): Promise<void> {
  const contributorIds = story.facts.contributors.map(({ personId }) => personId);
  const { personId: exceptPersonId, name } = press.actor;
  const editors = await editorsAnd(tx, () => false, { exceptPersonId });
  const subject = `${name} took a story past a guard; another editor has to review it once it is published`;
  const notice = {
    kind: 'task',
    storyId: press.storyId,
    subject,
    text: `${subject}.`,
    path: `/desk/stories/${press.storyId}`,
  } as const;
  const told = editors.filter((personId) => !contributorIds.includes(personId));
  await tellPeople(
    tx,
    told.map((toPersonId) => ({ toPersonId, ...notice })),
    now,
  );
}
