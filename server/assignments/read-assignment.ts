import type { Connection } from '@/db/client';
import { assignmentOfStory, assignmentSteps } from '@/db/queries/assignment';
import { namesOfPeople } from '@/db/queries/person';
import type { Actor } from '@/newsroom/actor';
import { isWithItsAuthor, mayHandOver } from '@/newsroom/assignment';
import type { WorkingState } from '@/newsroom/states';

/** What was ordered of a story, as its page shows it; times are ISO 8601 in UTC. */
export interface StoryAssignment {
  title: string;
  brief: string;
  givenBy: string;
  assignee: { personId: string; name: string } | null;
  dueAt: string | null;
  /** The last time it was handed over, with what was said. */
  handedOver: { byName: string; note: string; at: string } | null;
  /** Whether the reader may give it to somebody else now. */
  mayHandOver: boolean;
}

/** The assignment from which a story came, or null. To be read for those who may read the story. */
export async function readAssignment(
  read: Connection,
  { storyId, workingState, actor }: { storyId: string; workingState: WorkingState; actor: Actor },
): Promise<StoryAssignment | null> {
  const row = await assignmentOfStory(read, storyId);
  if (!row) return null;
  const steps = await assignmentSteps(read, row.id);
  const last = steps.find(({ deed }) => deed === 'handed_over');
  const { assigneeId } = row;
  const names = await namesOfPeople(read, assigneeId ? [assigneeId] : []);
  const name = assigneeId && names.get(assigneeId);
  return {
    title: row.title,
    brief: row.brief,
    givenBy: row.givenByName,
    assignee: assigneeId && name ? { personId: assigneeId, name } : null,
    dueAt: row.dueAt?.toISOString() ?? null,
    handedOver: last ? { byName: last.byName, note: last.note, at: last.at.toISOString() } : null,
    mayHandOver: isWithItsAuthor(workingState) && mayHandOver(actor, assigneeId),
  };
}
