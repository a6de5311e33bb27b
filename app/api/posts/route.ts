import { z } from 'zod';
import { refuse } from '@/newsroom/refusal';
import { defineRoute, refusalResponse } from '@/server/define-route';
import { capturePost } from '@/server/posts/capture-post';
import { runtime } from '@/server/runtime';

/**
 * Fetches a post from its platform and archives it, or says what is left to type by hand. A route and no action: a
 * browser sends its actions one after the other, and one that waits for a slow platform would hold up all others.
 * Whoever goes away calls it off.
 */
export const POST = defineRoute({
  name: 'capture-post',
  permission: 'post.capture',
  async run(request, { actor, database, now }) {
    const asked = Question.safeParse(await request.json().catch(() => null));
    if (!asked.success) return refusalResponse(refuse('invalid', 'Give the address of a post.'));
    const { env, outbound, storage } = runtime();
    const options = { outbound, storage, endpoints: env.postEndpoints, signal: request.signal };
    const outcome = await capturePost(asked.data.url, options, { actor, database, now });
    return outcome.ok ? Response.json(outcome, { status: 201 }) : refusalResponse(outcome);
  },
});

const Question = z.object({ url: z.string().max(2048) });
