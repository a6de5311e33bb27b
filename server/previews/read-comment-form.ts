import { z } from 'zod';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { isId } from '../stories/readable';
import type { OutsideComment } from './comment-from-outside';

type Said = Pick<OutsideComment, 'commentId' | 'place' | 'text'>;

/** Far above what any comment may have; the use case says by how many characters it is too long. */
const MOST_BYTES = 64 * 1024;

const words = z.string().max(10_000).default('');

const form = z.object({
  commentId: z.uuid(),
  threadId: z.string().refine(isId).optional(),
  about: z.string().max(64).default('story'),
  words,
  before: words,
  after: words,
  text: z.string().max(40_000),
});

/** Reads the form in which somebody outside comments. Refuses what is larger than any comment unread. */
export async function readCommentForm(request: Request): Promise<Outcome<Said>> {
  const size = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(size <= MOST_BYTES)) return refuse('too_large', 'This comment is far too long. Split it.');
  const fields = await request.formData().catch(() => null);
  const parsed = form.safeParse(fields ? Object.fromEntries(fields) : null);
  if (!parsed.success) return refuse('invalid', 'This was not understood. Open the preview again.');
  const { commentId, threadId, text, ...place } = parsed.data;
  return grant({ commentId, text, place: threadId === undefined ? place : { threadId } });
}
