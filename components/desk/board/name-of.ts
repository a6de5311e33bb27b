import { storyName } from '@/newsroom/story-name';
import type { BoardLine } from '@/server/board/board-lines';

/** What a story is called on the board. */
export function nameOf(line: Pick<BoardLine, 'headline' | 'title'>): string {
  return storyName(line);
}
