import type { Connection } from '@/db/client';
import { putIntoOutbox } from '@/db/queries/outbox';
import { liveAddress } from '@/db/queries/publication-write';
import { webhookIds } from '@/db/queries/webhook';
import { newId } from '../ids';
import type { Step } from '../stories/step';

/** The topic of what goes to one webhook: each has its own, so that one that is down keeps no other waiting. */
export function webhookTopic(id: string): string {
  return `${TOPIC}${id}`;
}

/** The webhook that a topic belongs to; null for another kind of message. */
export function webhookOf(topic: string): string | null {
  return topic.startsWith(TOPIC) ? topic.slice(TOPIC.length) : null;
}

const TOPIC = 'webhook:';

/** What every webhook is told of a step. There is no word of a story in it: what readers have is at its path. */
export interface StoryMoved {
  event: 'story.moved';
  action: string;
  storyId: string;
  from: { state: string; publicState: string };
  to: { state: string; publicState: string };
  /** Where readers have it; null when they do not. */
  path: string | null;
  /** ISO 8601 in UTC. */
  at: string;
}

/** What is told of a sealed story: that there is something, and where readers have it, if they do. */
export interface SealedStoryMoved extends Pick<StoryMoved, 'event' | 'storyId' | 'path' | 'at'> {
  isSealed: true;
}

/** Puts a message for every webhook into the outbox; it leaves once the step is committed. */
export async function tellWebhooks(tx: Connection, step: Step): Promise<void> {
  const ids = await webhookIds(tx);
  if (ids.length === 0) return;
  const payload = await movedBy(tx, step);
  await putIntoOutbox(
    tx,
    ids.map((id) => ({ id: newId(), topic: webhookTopic(id), payload, now: step.now })),
  );
}

async function movedBy(
  tx: Connection,
  { press, story, decision, now }: Step,
): Promise<StoryMoved | SealedStoryMoved> {
  const { id: storyId, workingState, publicState, sealedAt } = story.row;
  const address = await liveAddress(tx, storyId);
  const path = address && `/${address.sectionSlug}/${address.slug}`;
  const told = { event: 'story.moved', storyId, path, at: now.toISOString() } as const;
  if (sealedAt !== null) return { ...told, isSealed: true };
  return {
    ...told,
    action: press.action,
    from: { state: workingState, publicState },
    to: { state: decision.to, publicState: decision.publicTo },
  };
}
