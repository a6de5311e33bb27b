import { actorFromCookie } from '../auth/actor-from-cookie';
import { runtime } from '../runtime';
import { reopenAfterEdit } from '../stories/reopen-after-edit';
import type { LivePorts } from './ports';

/** Live editing connected to the rest of this process. */
export function housePorts(): LivePorts {
  const { database, log, events, instances } = runtime();
  return {
    database,
    log,
    events,
    instances,
    actorFromCookie,
    reopenAfterEdit: (storyId, actor) =>
      reopenAfterEdit({ storyId, actor }, { database, events, now: new Date() }),
  };
}
