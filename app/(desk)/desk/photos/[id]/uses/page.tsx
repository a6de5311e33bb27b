import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FormSection } from '@/components/desk/form-section';
import { PageHead } from '@/components/desk/page-head';
import { LookAlikes } from '@/components/desk/photos/look-alikes';
import { ReplaceEverywhere } from '@/components/desk/photos/replace-everywhere';
import { UsedPhoto } from '@/components/desk/photos/used-photo';
import { WhereUsed } from '@/components/desk/photos/where-used';
import { Announcer } from '@/components/editor/announcer';
import { may } from '@/newsroom/permissions';
import { requireActor } from '@/server/auth/require-actor';
import { readPhotoUses } from '@/server/photos/read-photo-uses';
import { runtime } from '@/server/runtime';

export const metadata: Metadata = { title: 'Where a photo is used' };

/** Where a photo is used, what looks like it, and what stands in its place. */
export default async function PhotoUsesPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('photo.browse');
  const { id } = await params;
  const found = await readPhotoUses(runtime().database.read, { photoId: id, actor });
  if (!found) notFound();
  const { photo, uses, lookAlikes, replacement } = found;
  return (
    <>
      <PageHead title="Where this photo is used" back={{ href: `/desk/photos/${photo.id}`, name: 'Photo' }} />
      <UsedPhoto photo={photo} />
      <FormSection
        title="Where used"
        sentence="Every story that names this photo, and in which of its versions."
      >
        <WhereUsed uses={uses} />
      </FormSection>
      <FormSection
        title="Replace everywhere"
        sentence="Another photo is shown in the place of this one wherever a story names it, at once and also to readers."
      >
        <ReplaceEverywhere
          photo={photo}
          uses={uses}
          replacement={replacement}
          mayReplace={may(actor, 'photo.replace')}
        />
      </FormSection>
      <FormSection title="Looks like" sentence="Photos of the library that are the same picture, or nearly.">
        <LookAlikes photos={lookAlikes} />
      </FormSection>
      <Announcer />
    </>
  );
}
