import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { fullTime } from '@/components/desk/time-ago';
import { PreviewClosed, PreviewGate } from '@/components/preview/preview-gate';
import { PREVIEW_CLOSED } from '@/newsroom/preview-link';
import { knownLink } from '@/server/previews/open-link';
import { runtime } from '@/server/runtime';
import { answerGone } from '@/server/site/answer-status';
import { readSiteSettings } from '@/server/site/site-settings';

type Props = { params: Promise<{ secret: string }> };

export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } };

/** The door of a preview for somebody outside. Anybody may knock; only the link decides. */
export default async function PreviewDoor({ params }: Props) {
  const { secret } = await params;
  const known = await knownLink(runtime().database.read, { secret, now: new Date() });
  if (!known) notFound();
  const { newsroomName, timeZone } = await readSiteSettings();
  const { link, standing } = known;
  if (standing !== 'open') {
    answerGone();
    return <PreviewClosed newsroomName={newsroomName} sentence={PREVIEW_CLOSED[standing]} />;
  }
  const until = fullTime(link.expiresAt, timeZone);
  return (
    <PreviewGate
      newsroomName={newsroomName}
      recipient={link.recipient}
      until={until}
      action={`/preview/${secret}/open`}
    />
  );
}
