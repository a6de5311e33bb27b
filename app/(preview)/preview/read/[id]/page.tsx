import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { fullTime } from '@/components/desk/time-ago';
import { OutsideBar } from '@/components/preview/outside-bar';
import { OutsideComments } from '@/components/preview/outside-comments';
import { Watermark } from '@/components/preview/watermark';
import { Frame } from '@/components/reader/frame';
import { Story } from '@/components/reader/story';
import { pathOfPreview, readOutsidePreview } from '@/server/previews/read-outside';
import { runtime } from '@/server/runtime';
import { readSections } from '@/server/site/sections';
import { readSiteSettings } from '@/server/site/site-settings';
import { ageNotice } from '@/server/site/story-age';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } };

/** A story in the hands of one recipient outside. Not found for a browser that has not come through the door. */
export default async function OutsidePreviewPage({ params }: Props) {
  const { id } = await params;
  const { database } = runtime();
  const now = new Date();
  const site = await readSiteSettings();
  const cookieHeader = (await headers()).get('cookie');
  const preview = await readOutsidePreview({ linkId: id, cookieHeader, site }, { database, now });
  if (!preview) notFound();
  const { recipient, expiresAt, story, comments } = preview;
  const until = fullTime(expiresAt, site.timeZone);
  const bar = <OutsideBar {...{ recipient, until, isPublished: story.published !== null }} />;
  return (
    <>
      <Frame site={site} sections={await readSections(database.read)} notice={bar}>
        <Story story={story} age={ageNotice(story, { site, now })} comments={null} problemAddress={null} />
        {comments ? (
          <OutsideComments
            comments={comments}
            action={`${pathOfPreview(id)}/comment`}
            timeZone={site.timeZone}
          />
        ) : null}
      </Frame>
      <Watermark words={`${recipient} · ${fullTime(now, site.timeZone)}`} />
    </>
  );
}
