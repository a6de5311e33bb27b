import { defineRoute, refusalResponse } from '@/server/define-route';
import { finishUpload } from '@/server/photos/uploads/finish-upload';
import { answerUpload, uploadNamed } from '@/server/photos/uploads/upload-server';
import { uploadsFolder } from '@/server/photos/uploads/upload-shelf';
import { runtime } from '@/server/runtime';

/**
 * Photos that are sent in parts, so that a line that broke goes on where it stopped: the tus protocol; and PUT to an
 * upload that is here whole, which takes it into the library and answers with its card.
 */
const uploads = defineRoute({
  name: 'upload-photo-in-parts',
  permission: 'photo.upload',
  async run(request, { actor, params, database, now }) {
    const { env, storage, events } = runtime();
    const named = uploadNamed(params.id ?? []);
    if (!named.ok) return refusalResponse(named);
    const id = named.value;
    const folder = uploadsFolder(env);
    if (request.method !== 'PUT' || id === null) return answerUpload(request, { id, actor, folder });
    const outcome = await finishUpload(id, { actor, folder, database, storage, now });
    if (outcome.ok) events.emit('photoTakenIn', { photoId: outcome.value.id });
    return outcome.ok ? Response.json(outcome, { status: 201 }) : refusalResponse(outcome);
  },
});

export { uploads as DELETE, uploads as HEAD, uploads as PATCH, uploads as POST, uploads as PUT };
