import type { Outcome } from '@/newsroom/refusal';
import { setHold } from '@/server/holds/set-hold';
import type { StoryContext } from '@/server/stories/context';
import { createStory } from '@/server/stories/create';
import { changeDetails } from '@/server/stories/details';
import { move } from '@/server/stories/move';
import { readAsJson } from '@/server/stories/read-as-json';
import { reopenAfterEdit } from '@/server/stories/reopen-after-edit';
import type { DemoStory } from '../demo-newsroom/demo-story';

import { copyOf, type Media } from './copy-of';
import type { Staff } from './load-staff';
import { hoursBefore, type LoadContext, named } from './newsroom-to-load';
import { type LifeStep, lifeOf, type PressDeed } from './story-life';
import { typeOver } from './type-over';

/** Where a story finds what it names. */
export interface Shelf {
  staff: Staff;
  media: Media;
  tagNames: ReadonlyMap<string, string>;
  /** Who does an editor's work on a story where nobody is named for it. */
  editorFor(story: DemoStory): string;
  /** The zone of the house. */
  timeZone: string;
}

/** Takes a story through its whole life, each step by the person and at the time it belongs to. */
export async function loadStory(story: DemoStory, shelf: Shelf, context: LoadContext): Promise<void> {
  let storyId = '';
  for (const step of lifeOf(story, shelf.editorFor(story))) {
    const at = { ...context, now: hoursBefore(context.now, step.hoursAgo) };
    if (step.kind === 'start') storyId = await start(story, shelf, at);
    else await take(step, { story, storyId, shelf, context: at, loadedAt: context.now });
  }
}

async function start(story: DemoStory, { staff, media }: Shelf, context: StoryContext): Promise<string> {
  const { author, headline } = story;
  const actor = named(staff.actors, author, 'person');
  const { storyId } = granted(
    await createStory({ actor, headline }, context),
    `“${story.key}” was not started`,
  );
  media.storyIds.set(story.key, storyId);
  return storyId;
}

interface Taking {
  story: DemoStory;
  storyId: string;
  shelf: Shelf;
  /** With the time of the step. */
  context: StoryContext;
  loadedAt: Date;
}

async function take(step: Exclude<LifeStep, { kind: 'start' }>, taking: Taking): Promise<void> {
  const { story, storyId, shelf, context } = taking;
  switch (step.kind) {
    case 'details':
      return settleDetails(taking);
    case 'type': {
      const actor = named(shelf.staff.actors, step.by ?? story.author, 'person');
      const copy = copyOf(step.text, shelf.media);
      await typeOver({ storyId, actor, copy, at: context.now }, context);
      return reopenAfterEdit({ storyId, actor }, context);
    }
    case 'hold':
      return hold(taking);
    case 'press':
      return press(step, taking);
  }
}

async function settleDetails({ story, storyId, shelf, context }: Taking): Promise<void> {
  const { staff, tagNames } = shelf;
  const actor = named(staff.actors, story.author, 'person');
  const { details } = granted(await readAsJson({ storyId, actor }, context), `“${story.key}” cannot be read`);
  const wish = {
    section: named(staff.sectionIds, story.section, 'section'),
    slug: story.slug,
    tags: story.tags.map((slug) => named(tagNames, slug, 'tag')),
    byline: story.bylines.map((key) => named(staff.authorIds, key, 'author')),
  };
  const change = { storyId, actor, seenDetailsRevision: details.revision, ...wish };
  granted(await changeDetails(change, context), `The details of “${story.key}” were refused`);
}

async function hold({ story, storyId, shelf, context }: Taking): Promise<void> {
  if (!story.hold) return;
  const { by, ...wish } = story.hold;
  const actor = named(shelf.staff.actors, by, 'person');
  granted(await setHold({ storyId, actor, ...wish }, context), `The hold on “${story.key}” was refused`);
}

/** Presses a button as a person does who has just read the story. */
async function press(deed: PressDeed, { story, storyId, shelf, context, loadedAt }: Taking): Promise<void> {
  const { kind: _, action, by, releaseInHours, ...given } = deed;
  const actor = named(shelf.staff.actors, by, 'person');
  const seen = granted(await readAsJson({ storyId, actor }, context), `“${story.key}” cannot be read`);
  const release = releaseInHours === undefined ? {} : releaseOf(releaseInHours, { shelf, loadedAt });
  const what = { storyId, action, actor, seenRevision: seen.revision, expectedHash: seen.hash };
  granted(
    await move({ ...what, ...given, ...release }, context),
    `“${action}” of “${story.key}” was refused`,
  );
}

/** Stories go out at whole minutes. */
function releaseOf(hours: number, { shelf, loadedAt }: { shelf: Shelf; loadedAt: Date }) {
  const minutes = Math.ceil(hoursBefore(loadedAt, -hours).getTime() / 60_000);
  return { releaseAt: new Date(minutes * 60_000), releaseZone: shelf.timeZone };
}

function granted<Value>(outcome: Outcome<Value>, failure: string): Value {
  if (outcome.ok) return outcome.value;
  const problems = (outcome.problems ?? []).map((problem) => problem.message);
  throw new Error([`${failure}: ${outcome.message}`, ...problems].join(' '));
}
