import { LOGO_PAPERS } from '@/newsroom/paper/appearance';
import { defineRoute, refusalResponse } from '@/server/define-route';
import { readUpload } from '@/server/media/read-upload';
import { runtime } from '@/server/runtime';
import { giveLogo, removeLogo } from '@/server/settings/logo';
import { notFoundResponse } from '@/server/site/responses';

/** The logo of the paper, or that for dark paper, as the bare body. */
export const PUT = defineRoute({
  name: 'logo-given',
  permission: 'settings.manage',
  async run(request, { actor, database, params, now }) {
    const paper = LOGO_PAPERS.find((each) => each === params.paper);
    if (!paper) return notFoundResponse();
    const upload = await readUpload(request);
    if (!upload.ok) return refusalResponse(upload);
    const { storage } = runtime();
    const outcome = await giveLogo({ paper, bytes: upload.value.bytes }, { actor, database, storage, now });
    return outcome.ok ? Response.json(outcome, { status: 201 }) : refusalResponse(outcome);
  },
});

/** Takes it away. */
export const DELETE = defineRoute({
  name: 'logo-removed',
  permission: 'settings.manage',
  async run(_request, { actor, database, params, now }) {
    const paper = LOGO_PAPERS.find((each) => each === params.paper);
    if (!paper) return notFoundResponse();
    const { storage } = runtime();
    const outcome = await removeLogo({ paper }, { actor, database, storage, now });
    return outcome.ok ? Response.json(outcome) : refusalResponse(outcome);
  },
});
