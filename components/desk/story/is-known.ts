import type { News } from '@/components/editor/live-story';
import type { DeskStory } from '@/server/stories/read-for-desk';

/** What a screen shows of where the story stands. */
type Standing = Pick<DeskStory, 'revision' | 'textGrade' | 'workingState'> & {
  details: Pick<DeskStory['details'], 'revision'>;
};

/** Whether the screen shows already what the newsroom tells of the story. What was missed without a line it never does. */
export function isKnown(shown: Standing, news: News): boolean {
  switch (news.type) {
    case 'story':
      return news.revision <= shown.revision && news.detailsRevision <= shown.details.revision;
    case 'grade':
      return !news.isFirst && news.may === shown.textGrade && news.workingState === shown.workingState;
    case 'comments':
      return false;
  }
}
