import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NoteLook } from '@/components/desk/history/note-look';
import { StoryDesk } from '@/components/desk/story/story-desk';
import { FIRST_EPOCH } from '@/content/epoch';
import { requireActor } from '@/server/auth/require-actor';
import { readPhotoSizes } from '@/server/photos/photo-sizes';
import { runtime } from '@/server/runtime';
import { readForDesk } from '@/server/stories/read-for-desk';
import { workingState } from '@/server/stories/working-copy';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'Story' };

/** The story editor. Not found for who may not read the story. */
export default async function StoryPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor('story.read');
  const { database } = runtime();
  const outcome = await readForDesk({ storyId: id, actor }, { database, now: new Date() });
  if (!outcome.ok) notFound();
  // With the page, so that the text is there as soon as the page is; what is typed meanwhile comes live.
  const text = await workingState(database.read, id);
  const photoSizes = await readPhotoSizes(database.read, Object.keys(outcome.value.known.photos));
  return (
    <>
      <StoryDesk
        key={id}
        initial={outcome.value}
        text={text?.state ?? null}
        epoch={text?.epoch ?? FIRST_EPOCH}
        photoSizes={photoSizes}
      />
      <NoteLook storyId={id} />
    </>
  );
}
