import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FormSection } from '@/components/desk/form-section';
import { ListHead } from '@/components/desk/list-head';
import { PageHead } from '@/components/desk/page-head';
import { PreviewForm } from '@/components/desk/previews/preview-form';
import { PreviewLinks } from '@/components/desk/previews/preview-links';
import { requireActor } from '@/server/auth/require-actor';
import { readPreviewLinks } from '@/server/previews/read-links';
import { runtime } from '@/server/runtime';
import { readTimeZone } from '@/server/stories/policy';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'Previews' };

/** Who outside the house may read a story before readers do. Not found for who may not show it to anybody. */
export default async function PreviewsPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor('story.show_outside');
  const { database } = runtime();
  const now = new Date();
  const outcome = await readPreviewLinks({ storyId: id, actor }, { database, now });
  if (!outcome.ok) notFound();
  const { headline, links } = outcome.value;
  const timeZone = await readTimeZone(database.read);
  return (
    <>
      <PageHead title="Previews" back={{ href: `/desk/stories/${id}`, name: headline || 'Untitled story' }} />
      <FormSection
        title="Show it to somebody outside"
        sentence="One link for one person, with their name across the page. It ends by itself, and you can close it at any time."
      >
        <PreviewForm storyId={id} />
      </FormSection>
      <ListHead title="Previews so far" sentence="Nothing is taken off this list." />
      <PreviewLinks storyId={id} links={links} now={now} timeZone={timeZone} />
    </>
  );
}
