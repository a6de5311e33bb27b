import { RIGHTS_HEADER, readRightsChoice } from '@/newsroom/rights-choice';
import { defineRoute, refusalResponse } from '@/server/define-route';
import { readUpload } from '@/server/media/read-upload';
import { takeInPhoto } from '@/server/photos/take-in-photo';
import { runtime } from '@/server/runtime';

/** One photo as the bare body, its name in `x-file-name`, what is said of its rights in `x-photo-rights`. Answers with the library's card of it. */
export const POST = defineRoute({
  name: 'upload-photo',
  permission: 'photo.upload',
  async run(request, { actor, database, now }) {
    const upload = await readUpload(request);
    if (!upload.ok) return refusalResponse(upload);
    const { storage, events } = runtime();
    const outcome = await takeInPhoto(upload.value, {
      person: actor,
      database,
      storage,
      now,
      rights: readRightsChoice(request.headers.get(RIGHTS_HEADER)),
    });
    if (outcome.ok) events.emit('photoTakenIn', { photoId: outcome.value.id });
    return outcome.ok ? Response.json(outcome, { status: 201 }) : refusalResponse(outcome);
  },
});
