import type { Sender } from '../verify-update';

/** Somebody who writes, for tests of what is done with an update, whoever sends it. */
export const WRITER: Sender = { personId: 'writer', suggests: null };
