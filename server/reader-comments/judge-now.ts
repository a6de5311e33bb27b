import type { Connection } from '@/db/client';
import {
  type CommentReason,
  judgeComment,
  type OutsideAnswer,
  type PipelineStep,
} from '@/newsroom/reader-comments/pipeline';
import { grant, type Refusal, type RefusalCode, refuse } from '@/newsroom/refusal';
import { type CommentToJudge, gatherCommentFacts } from './gather-facts';

/** Where a comment stands that is taken, and why it waits if it does. */
export interface Judged {
  state: 'approved' | 'held';
  reasons: CommentReason[];
}

/** A refusal of the pipeline, with the reason that stays beside the comment when it was written down before. */
export type JudgedRefusal = Refusal & { reason: CommentReason };

/** Puts a comment through the pipeline with everything that the database knows at this moment. */
export async function judgeNow(
  connection: Connection,
  comment: CommentToJudge,
  { outside, now }: { outside: OutsideAnswer | null; now: Date },
): Promise<{ ok: true; value: Judged } | JudgedRefusal> {
  const verdict = judgeComment({ ...(await gatherCommentFacts(connection, comment, now)), outside });
  switch (verdict.outcome) {
    case 'pass':
      return grant({ state: 'approved', reasons: [] });
    case 'hold':
      return grant({ state: 'held', reasons: verdict.reasons });
    case 'refuse': {
      const { reason } = verdict;
      return { ...refuse(CODES[reason.step] ?? 'invalid', reason.sentence), reason };
    }
  }
}

const CODES: Partial<Record<PipelineStep, RefusalCode>> = {
  closed: 'not_allowed',
  sanction: 'not_allowed',
  rate: 'too_many',
};
