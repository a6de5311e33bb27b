import type { Metadata } from 'next';
import { NewStory } from '@/components/desk/board/new-story';
import { PageHead } from '@/components/desk/page-head';
import { mayAtAll } from '@/newsroom/permissions';
import { requireActor } from '@/server/auth/require-actor';

export const metadata: Metadata = { title: 'New story' };

/** Starts a story. Opening an address must not change anything, so a press does. */
export default async function NewStoryPage() {
  const actor = await requireActor('story.create');
  return (
    <PageHead title="New story" back={{ href: '/desk', name: 'Stories' }}>
      <NewStory maySeal={mayAtAll(actor, 'story.seal')} />
    </PageHead>
  );
}
