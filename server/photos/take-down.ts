import type { Connection } from '@/db/client';
import { changePhoto, type NewPhotoEvent, type PhotoChange } from '@/db/queries/photo-change';
import type { PhotoStandingRow } from '@/db/queries/photo-standing';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { hasVisibleText } from '@/newsroom/visible-text';
import type { ActionContext } from '../action-context';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import { lockForDesk } from './lock-for-desk';
import { tellOfPhoto } from './tell-of-photo';

interface Takedown {
  photoId: string;
  reason: string;
}

/**
 * Puts a neutral plate in the place of a photo, wherever readers and the desk meet it, from this moment on. Needs a reason,
 * which readers never get. The photo, its facts and its files stay, so that it can be put back.
 */
export function takeDown({ photoId, reason }: Takedown, context: ActionContext): Promise<Outcome<null>> {
  return change({ photoId, reason }, context, (photo) => {
    if (photo.takenDownAt) return refuse('conflict', 'Somebody has taken this photo down already.');
    if (!hasVisibleText(reason)) return refuse('invalid', 'Give a reason.');
    const { actor, now } = context;
    const to = { takenDownAt: now, takedownReason: reason.trim(), takenDownBy: actor.personId };
    return grant({ deed: 'take_down', to, subject: `A photo was taken down by ${actor.name}` });
  });
}

/** Shows a photo again that was taken down. Who did either, and why, stays in its history. */
export function putBack({ photoId, reason }: Takedown, context: ActionContext): Promise<Outcome<null>> {
  return change({ photoId, reason }, context, (photo) => {
    if (!photo.takenDownAt) return refuse('conflict', 'This photo is not taken down.');
    const to = { takenDownAt: null, takedownReason: null, takenDownBy: null };
    return grant({ deed: 'put_back', to, subject: `A photo was put back by ${context.actor.name}` });
  });
}

interface Deed {
  deed: 'take_down' | 'put_back';
  to: PhotoChange;
  subject: string;
}

async function change(
  { photoId, reason }: Takedown,
  { actor, database, now }: ActionContext,
  decide: (photo: PhotoStandingRow) => Outcome<Deed>,
): Promise<Outcome<null>> {
  if (!may(actor, 'photo.takedown')) return refuse('not_allowed', 'Only editors take photos down.');
  return database.inTransaction(async (tx: Connection) => {
    const found = await lockForDesk(tx, { photoId, actor });
    const decided = found.ok ? decide(found.value) : found;
    if (!decided.ok) return decided;
    const { deed, to, subject } = decided.value;
    const { personId } = actor;
    const event: NewPhotoEvent = {
      id: newId(),
      photoId,
      deed,
      reason: reason.trim() || null,
      personId,
      at: now,
    };
    await changePhoto(tx, { photoId, to, events: [event] });
    const act = deed === 'take_down' ? 'photo_taken_down' : 'photo_put_back';
    writeDown(tx, { act, personId, about: photoId, now });
    await tellOfPhoto(tx, { photoId, subject, text: `${subject}.`, exceptPersonId: personId, now });
    return grant(null);
  });
}
