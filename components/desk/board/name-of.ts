import type { BoardLine } from '@/server/board/board-lines';

/** What a story is called on the board: by its headline; until it has one, by what was ordered. */
export function nameOf({ headline, title }: Pick<BoardLine, 'headline' | 'title'>): string {
  return headline || title || 'Untitled story';
}
