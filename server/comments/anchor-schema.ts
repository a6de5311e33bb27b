import { z } from 'zod';
import { cleanText } from '@/content/clean-text';
import { LIMITS } from '@/content/limits';
import { ANCHOR_LIMITS, type Anchor } from '@/newsroom/comments/anchor';

const blockId = z.string().min(1).max(LIMITS.id);
const quote = z.string().max(ANCHOR_LIMITS.quote, 'Comment on fewer words at a time.').transform(cleanText);
const context = z.string().max(ANCHOR_LIMITS.context).transform(cleanText);
const position = z
  .string()
  .max(ANCHOR_LIMITS.position)
  .regex(/^[\w+/=-]*$/);

/** What a browser says that a thread is about. Its positions are hints for browsers; nothing here is opened by the server. */
export const anchorSchema: z.ZodType<Anchor> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('story') }),
  z.object({ kind: z.literal('field'), field: z.enum(['headline', 'standfirst']), quote }),
  z.object({ kind: z.literal('block'), blockId, block: z.string().max(40), quote }),
  z.object({
    kind: z.literal('words'),
    blockId: blockId.nullable(),
    quote: quote.refine((words) => words.trim() !== '', 'Select the words that you mean.'),
    before: context,
    after: context,
    start: position,
    end: position,
  }),
]);
