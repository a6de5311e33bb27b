import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { Deeds } from '@/components/desk/history/deeds';
import { HistoryView } from '@/components/desk/history/history-view';
import { PublicVersionsNote } from '@/components/desk/history/public-versions';
import { RestoreText } from '@/components/desk/history/restore-text';
import { may } from '@/newsroom/permissions';
import { requireActor } from '@/server/auth/require-actor';
import { readPublicVersions } from '@/server/corrections/withhold-versions';
import { runtime } from '@/server/runtime';
import { deskMedia } from '@/server/stories/desk-media';
import { readHistoryPage } from '@/server/stories/history-page';
import { readTimeZone } from '@/server/stories/policy';
import { shownBody } from '@/server/stories/shown-body';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: 'History' };

/**
 * What happened to a story, and what changed: any two of its versions by `?from=&to=`, one of them whole by `?version=`.
 * Not found for who may not read the story.
 */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const query = await searchParams;
  const actor = await requireActor('story.read');
  const { database, env } = runtime();
  const one = (name: string) => [query[name]].flat()[0] ?? null;
  const asked = { version: one('version'), from: one('from'), to: one('to'), page: one('page') };
  const outcome = await readHistoryPage({ storyId: id, actor, asked }, { database, now: new Date() });
  if (!outcome.ok) notFound();
  const page = outcome.value;
  const [context, timeZone, publicVersions] = await Promise.all([
    deskMedia(database.read, { copy: { body: shownBody(page.shown) }, siteUrl: env.siteUrl }),
    readTimeZone(database.read),
    readPublicVersions(database.read, { storyId: id, actor }),
  ]);
  const isPlain = asked.version === null && asked.from === null && asked.to === null;
  const deeds: Deeds = (place) => (page.mayWrite ? <RestoreText storyId={id} {...place} /> : null);
  return (
    <HistoryView
      {...{ storyId: id, page, context, isPlain, deeds, timeZone }}
      mayAudit={may(actor, 'audit.read')}
      note={publicVersions ? <PublicVersionsNote storyId={id} versions={publicVersions} /> : null}
    />
  );
}
