import type { ChangeClass } from '@/newsroom/change-class';
import type { Press } from '@/server/stories/step';
import { type DemoChange, type DemoStory, publishedBodies, undone } from '../demo-newsroom/demo-story';

import type { StoryText } from './copy-of';

/** Something that somebody did to a story. */
export type Deed =
  | { kind: 'start' }
  | { kind: 'details' }
  /** By its author, unless it says by whom. */
  | { kind: 'type'; text: StoryText; by?: string }
  | { kind: 'hold' }
  | PressDeed;

export interface PressDeed {
  kind: 'press';
  action: Press['action'];
  by: string;
  reason?: string;
  changeClass?: ChangeClass;
  note?: string;
  releaseInHours?: number;
}

export type LifeStep = Deed & { hoursAgo: number };

/**
 * All that has to happen to a story, in order, so that it stands where the newsroom says. `editor` returns, spikes and
 * withdraws, and does whatever else of an editor's work no name is given for.
 */
export function lifeOf(story: DemoStory, editor: string): LifeStep[] {
  const { startedHoursAgo, publishedHoursAgo } = story;
  const [publishedBody = story.body] = publishedBodies(story);
  const firstBody = story.lapsed ? undone(publishedBody, story.lapsed) : publishedBody;
  const begin: Deed[] = [
    { kind: 'start' },
    { kind: 'details' },
    { kind: 'type', text: { ...story, body: firstBody } },
  ];
  if (publishedHoursAgo === undefined) {
    const hold: Deed[] = story.hold ? [{ kind: 'hold' }] : [];
    return spread([...begin, ...toState(story, editor), ...hold], startedHoursAgo, startedHoursAgo / 4);
  }
  const publish = [...toApproval(story, editor), press('publish', approverOf(story, editor))];
  return [
    ...spread([...begin, ...publish], startedHoursAgo, publishedHoursAgo),
    ...changesOf(story, editor),
    ...afterwards(story, editor),
  ];
}

function changesOf(story: DemoStory, editor: string): LifeStep[] {
  const [, ...bodies] = publishedBodies(story);
  return (story.changes ?? []).flatMap((change, place) => {
    const gap = lastPublished(story, place) - change.hoursAgo;
    const deeds = update(story, editor, { change, body: bodies[place] ?? story.body });
    return spread(deeds, change.hoursAgo + Math.min(1, gap / 2), change.hoursAgo);
  });
}

function update(
  story: DemoStory,
  editor: string,
  { change, body }: { change: DemoChange; body: StoryText['body'] },
): Deed[] {
  const explained = { changeClass: change.class, ...(change.note !== undefined && { note: change.note }) };
  return [
    press('revise', story.author),
    { kind: 'type', text: { ...story, body } },
    ...toApproval(story, editor),
    { ...press('publish_update', approverOf(story, editor)), ...explained },
  ];
}

/** What was done to a published story that did not reach readers, and its withdrawal. */
function afterwards(story: DemoStory, editor: string): LifeStep[] {
  const { working, public: publicState } = story.state;
  const isGone = publicState === 'withdrawn';
  const deeds: Deed[] = isGone ? [press('withdraw', editor, story.reason)] : [];
  if (working !== 'clean') {
    const text = { ...story, ...story.revision };
    deeds.push(press('revise', story.author), { kind: 'type', text }, ...toState(story, editor));
  }
  const since = lastPublished(story, story.changes?.length ?? 0);
  return spread(deeds, since / 2, since / 4);
}

function toState(story: DemoStory, editor: string): Deed[] {
  const { working } = story.state;
  const { reason, scheduledInHours } = story;
  const submit = press('submit', story.author);
  switch (working) {
    case 'draft':
      return [];
    case 'in_review':
      return story.lapsed ? [...toApproval(story, editor), changedBy(story, story.lapsed.by)] : [submit];
    case 'changes_requested':
      return [submit, press('request_changes', editor, reason)];
    case 'approved':
      return toApproval(story, editor);
    case 'scheduled':
      return [
        ...toApproval(story, editor),
        {
          ...press('schedule', approverOf(story, editor)),
          ...(scheduledInHours !== undefined && { releaseInHours: scheduledInHours }),
        },
      ];
    case 'spiked':
      return [press('spike', editor, reason)];
    case 'clean':
      throw new Error(`“${story.key}” is to be published, but the newsroom does not say when.`);
  }
}

function toApproval(story: DemoStory, editor: string): Deed[] {
  return [press('submit', story.author), press('approve', approverOf(story, editor))];
}

/** Typing into an approved story takes it back to review. */
function changedBy(story: DemoStory, by: string): Deed {
  return { kind: 'type', text: story, by };
}

function approverOf({ approvedBy }: DemoStory, editor: string): string {
  return approvedBy ?? editor;
}

/** Hours since readers last got something, before the change at this place. */
function lastPublished({ publishedHoursAgo = 0, changes = [] }: DemoStory, place: number): number {
  return changes[place - 1]?.hoursAgo ?? publishedHoursAgo;
}

function press(action: Press['action'], by: string, reason?: string): PressDeed {
  return { kind: 'press', action, by, ...(reason !== undefined && { reason }) };
}

/** Gives each deed its time, at even distances, so that the last happens at `until`. */
function spread(deeds: readonly Deed[], from: number, until: number): LifeStep[] {
  const steps = Math.max(1, deeds.length - 1);
  return deeds.map((deed, place) => {
    const share = deeds.length === 1 ? 1 : place / steps;
    return { ...deed, hoursAgo: from - (from - until) * share };
  });
}
