import type { EmbedView } from '@/content/views-of-media';
import { insertEmbed } from '@/db/queries/embed';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { newId } from '../ids';
import type { Storage } from '../media/storage';
import type { OutboundFiles } from '../outbound/guarded-fetch';
import type { EmbedDraft } from './embed-draft';
import { type EmbedCapturedHow, sealEmbed } from './embed-record';
import { embedView } from './embed-view';
import { keepPoster } from './keep-poster';

export type KeepingContext = ActionContext & { storage: Storage; outbound: OutboundFiles };

/** Fetches the poster of a draft, seals both and writes them down; hands on a refusal as it is. */
export async function keepEmbed(
  draft: Outcome<EmbedDraft>,
  how: EmbedCapturedHow,
  context: KeepingContext,
): Promise<Outcome<EmbedView>> {
  if (!draft.ok) return draft;
  const { posterUrl, ...said } = draft.value;
  const poster = posterUrl === null ? null : await keepPoster(posterUrl, context);
  const { actor, database, now } = context;
  const capture = { capturedBy: actor.personId, capturedAt: now, capturedHow: how };
  const record = { id: newId(), ...sealEmbed({ ...said, posterPhotoId: poster?.id ?? null, ...capture }) };
  await database.inTransaction((tx) => insertEmbed(tx, record));
  return grant(embedView(record, poster?.view ?? null));
}
