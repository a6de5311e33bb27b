import { z } from 'zod';
import { refuse } from '@/newsroom/refusal';
import { networkOf } from '@/server/auth/network-of';
import { defineRoute, refusalResponse } from '@/server/define-route';
import { acceptInvitation } from '@/server/people/invitations/accept';

const ACCEPTANCE = z.object({
  secret: z.string().max(100),
  name: z.string().trim().max(120),
  password: z.string().max(1000),
});

/** Accepts an invitation: the one door through which somebody without an account gets one. */
export const POST = defineRoute({
  name: 'invitation.accept',
  permission: 'account.sign_in',
  async run(request, { database, now }) {
    const parsed = ACCEPTANCE.safeParse(await request.json().catch(() => null));
    if (!parsed.success) return refusalResponse(refuse('invalid', 'A name has at most 120 characters.'));
    const network = networkOf(request.headers.get('x-galley-network'));
    const outcome = await acceptInvitation(parsed.data, { database, network, now });
    if (!outcome.ok) return refusalResponse(outcome);
    return Response.json(outcome.value, { headers: { 'cache-control': 'no-store' } });
  },
});
