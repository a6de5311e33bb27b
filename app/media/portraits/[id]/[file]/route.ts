import { defineRoute } from '@/server/define-route';
import { runtime } from '@/server/runtime';
import { FOR_READERS, FOR_THE_DESK, pictureResponse } from '@/server/site/picture-answer';
import { findPortrait } from '@/server/site/portrait';
import { notFoundResponse } from '@/server/site/responses';

/** The portrait of an author whom readers know, for everybody; of others for the desk. It can be taken away at any time. */
export const GET = defineRoute({
  name: 'portrait',
  permission: 'site.read',
  async run(_request, { actor, database, params }) {
    const { storage } = runtime();
    const portrait = await findPortrait(
      { database, storage },
      { authorId: String(params.id), file: String(params.file), actor },
    );
    if (!portrait) return notFoundResponse();
    const { file, isPublic } = portrait;
    return pictureResponse(file, isPublic ? FOR_READERS : FOR_THE_DESK);
  },
});
