import type { LiveGrade } from '@/content/live-protocol';
import type { Actor } from './actor';
import { may } from './permissions';
import type { StorySubject } from './standing';

/** What somebody who may read a story may do with its text. */
export function textGrade(actor: Actor, story: StorySubject): LiveGrade {
  if (may(actor, 'story.write', story)) return 'write';
  return may(actor, 'story.suggest', story) ? 'suggest' : 'read';
}
