import type { DeskStory } from '@/server/stories/read-for-desk';
import { ExactWords } from './exact-words';
import { HoldBanners } from './hold-banners';
import { OverrideBanner } from './override-banner';

interface StoryReviewProps {
  story: DeskStory;
  refresh(): Promise<unknown>;
}

/** What stands between these words and readers, or should have: holds, overrides, and the approvals they need. */
export function StoryReview(props: StoryReviewProps) {
  return (
    <>
      <HoldBanners {...props} />
      <OverrideBanner {...props} />
      <ExactWords {...props} />
    </>
  );
}
