/**
 * Thrown in a hook to stop Hocuspocus once the session has been ended. Carries no message, because Hocuspocus prints
 * those to the console, and no reason, because the closed socket has said it.
 */
export class Refused {}
