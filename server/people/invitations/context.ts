import type { PeopleContext } from '../context';

/** What inviting somebody works with. */
export interface InvitingContext extends Pick<PeopleContext, 'actor' | 'database' | 'now'> {
  authSecret: string;
}
