import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VersionList } from '@/components/desk/story/version-list';
import { VersionText } from '@/components/desk/story/version-text';
import { requireActor } from '@/server/auth/require-actor';
import { runtime } from '@/server/runtime';
import { deskMedia } from '@/server/stories/desk-media';
import { readHistoryAndVersions, readVersion } from '@/server/stories/versions';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ version?: string | string[] }> };

export const metadata: Metadata = { title: 'History' };

/** Every version of a story and what happened to it; one version at a time can be read. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { version: asked } = await searchParams;
  const actor = await requireActor('story.read');
  const { database, env } = runtime();
  const reading = { database };
  const whole = await readHistoryAndVersions({ storyId: id, actor }, reading);
  if (!whole.ok) notFound();
  const number = Number(asked ?? whole.value.versions[0]?.number);
  const version = Number.isInteger(number)
    ? await readVersion({ storyId: id, actor, number }, reading)
    : null;
  if (version && !version.ok) notFound();
  return (
    <>
      <VersionList storyId={id} {...whole.value} shown={number} />
      {version?.ok ? (
        <VersionText
          storyId={id}
          version={version.value}
          context={await deskMedia(database.read, { copy: version.value.copy, siteUrl: env.siteUrl })}
        />
      ) : null}
    </>
  );
}
