import { element, escapeHtml } from '@/content/html';
import type { Database } from '@/db/client';
import { type EmbedRow, findEmbeds, isEmbedPublic } from '@/db/queries/embed';
import type { Actor } from '@/newsroom/actor';
import { playerAddress } from '@/newsroom/embeds/recognise-embed';
import { may } from '@/newsroom/permissions';

interface PlayerQuestion {
  embedId: string;
  actor: Actor | null;
  /** Whether a preview that was opened in this browser shows the embed. Asked only when nothing else lets it be seen. */
  isPreviewed?(): Promise<boolean>;
}

/**
 * The page behind `/embed/<id>`. Null when there is no such record, when its host is not on our list, and just the
 * same when only an unpublished story shows it and this person does not work here.
 */
export async function findPlayer(
  { database }: { database: Database },
  { embedId, actor, isPreviewed }: PlayerQuestion,
): Promise<string | null> {
  const [record] = await findEmbeds(database.read, [embedId]);
  const address = record && playerAddress(record.host ?? '', record.hostKey ?? '');
  if (!record || !address) return null;
  const isPublic = await isEmbedPublic(database.read, embedId);
  const isShown = isPublic || may(actor, 'post.capture') || ((await isPreviewed?.()) ?? false);
  return isShown ? playerPage(record, address) : null;
}

function playerPage({ title, provider }: EmbedRow, address: string): string {
  const frame = element('iframe', {
    src: address,
    title: `${title} – ${provider}`,
    sandbox: SANDBOX,
    allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
    referrerpolicy: 'strict-origin-when-cross-origin',
  });
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    element('title', {}, escapeHtml(title)),
    '<style>html,body,iframe{display:block;width:100%;height:100%;margin:0;border:0;background:#10161f}</style>',
    `</head><body>${frame}</body></html>`,
  ].join('');
}

/*
 * What a player needs and no more: it may not lead the reader's page elsewhere, send forms or open downloads. Its own
 * origin it may keep, since that is never ours: the address is one of the allow-list.
 */
const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation';
