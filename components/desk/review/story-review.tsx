import dynamic from 'next/dynamic';
import { fetched } from '@/components/ui/fetched';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { HoldBanners } from './hold-banners';

// Who writes a draft has no use for these, and need not fetch them before the first letter.
const ExactWords = dynamic(() => fetched(() => import('./exact-words').then((file) => file.ExactWords)));
const OverrideBanner = dynamic(() =>
  fetched(() => import('./override-banner').then((file) => file.OverrideBanner)),
);

interface StoryReviewProps {
  story: DeskStory;
  refresh(): Promise<unknown>;
}

/** The states in which somebody vouches for the words or puts them before readers. */
const JUDGED: readonly DeskStory['workingState'][] = ['in_review', 'approved', 'scheduled'];

/** What stands between these words and readers, or should have: holds, overrides, and the approvals they need. */
export function StoryReview(props: StoryReviewProps) {
  const { mayHold, workingState, overrides } = props.story;
  return (
    <>
      <HoldBanners {...props} />
      {overrides.shown.length > 0 ? <OverrideBanner {...props} /> : null}
      {mayHold && JUDGED.includes(workingState) ? <ExactWords {...props} /> : null}
    </>
  );
}
