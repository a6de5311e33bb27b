import { notFound } from 'next/navigation';
import { PreviewBar } from '@/components/desk/preview-bar';
import { Frame } from '@/components/reader/frame';
import { Story } from '@/components/reader/story';
import { requireActor } from '@/server/auth/require-actor';
import { runtime } from '@/server/runtime';
import { readSections } from '@/server/site/sections';
import { readSiteSettings } from '@/server/site/site-settings';
import { ageNotice } from '@/server/site/story-age';
import { readPreview } from '@/server/stories/read-preview';

type Props = { params: Promise<{ id: string }> };

/** The working copy as readers would get it now. */
export default async function PreviewPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor('site.preview');
  const { database } = runtime();
  const site = await readSiteSettings();
  const now = new Date();
  const outcome = await readPreview({ storyId: id, actor, site }, { database, now });
  if (!outcome.ok) notFound();
  const sections = await readSections(database.read);
  const { story, mayShowOutside } = outcome.value;
  return (
    <Frame site={site} sections={sections} notice={<PreviewBar {...{ storyId: id, mayShowOutside }} />}>
      <Story story={story} age={ageNotice(story, { site, now })} comments={null} problemAddress={null} />
    </Frame>
  );
}
