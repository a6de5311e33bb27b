import { defineRoute, refusalResponse } from '@/server/define-route';
import { readUpload } from '@/server/media/read-upload';
import { givePortrait, removePortrait } from '@/server/people/portrait';
import { runtime } from '@/server/runtime';

/** The portrait of an author, as the bare body. Admins give everybody one, and each author themselves. */
export const PUT = defineRoute({
  name: 'author-picture',
  permission: 'account.own',
  async run(request, { actor, database, params, now }) {
    const upload = await readUpload(request);
    if (!upload.ok) return refusalResponse(upload);
    const given = { authorId: String(params.id), bytes: upload.value.bytes };
    const outcome = await givePortrait(given, { actor, database, storage: runtime().storage, now });
    return outcome.ok ? Response.json(outcome, { status: 201 }) : refusalResponse(outcome);
  },
});

/** Takes it away. */
export const DELETE = defineRoute({
  name: 'author-picture-removed',
  permission: 'account.own',
  async run(_request, { actor, database, params, now }) {
    const { storage } = runtime();
    const outcome = await removePortrait({ authorId: String(params.id) }, { actor, database, storage, now });
    return outcome.ok ? Response.json(outcome) : refusalResponse(outcome);
  },
});
