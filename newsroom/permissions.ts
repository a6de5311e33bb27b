import { type Actor, holdsAny } from './actor';
import { HOUSE_RULES, type HousePermission } from './house-permissions';
import type { Role } from './roles';
import {
  DESK_ROLES,
  EDITING_ROLES,
  hasStanding,
  isSealedFrom,
  type Standing,
  type StorySubject,
  standingsOf,
  WRITING_ROLES,
} from './standing';
import type { WorkingState } from './states';

/** What can only be allowed for one story at a time. */
export type StoryPermission =
  | 'story.read'
  | 'site.preview'
  | 'story.show_outside'
  | 'story.comment'
  | 'story.write'
  | 'story.suggest'
  | 'story.details'
  | 'story.move'
  | 'story.approve'
  | 'story.hold'
  | 'story.override'
  | 'story.withhold'
  | 'story.seal';

/** Every permission an action, a route or a websocket can state. */
export type Permission = HousePermission | StoryPermission;

/** One rule to look at many stories and at a single one: all of them, those one writes, or none. */
export type StoryFilter = 'all' | 'own' | 'none';

interface StoryRule {
  who: readonly Role[];
  holds: (actor: Actor, story: StorySubject) => boolean;
  sentence: string;
}

const STORY: Readonly<Record<StoryPermission, StoryRule>> = {
  'story.read': {
    who: WRITING_ROLES,
    holds: maySee,
    sentence: 'Reporters and editors read every story, contributors their own.',
  },
  'site.preview': {
    who: WRITING_ROLES,
    holds: maySee,
    sentence: 'Whoever may read a story may see it as readers would.',
  },
  'story.show_outside': {
    who: DESK_ROLES,
    holds: (actor, story) => standingsOf(actor, story).length > 0,
    sentence:
      'Editors, and the reporters who write a story, show it to somebody outside before it is published.',
  },
  'story.comment': {
    who: WRITING_ROLES,
    holds: maySee,
    sentence: 'Whoever may read a story comments on it, in every state.',
  },
  'story.write': {
    who: WRITING_ROLES,
    holds: mayType,
    sentence: 'Authors and editors type into a draft; once it is submitted only editors; later nobody.',
  },
  'story.suggest': {
    who: WRITING_ROLES,
    holds: maySuggest,
    sentence: 'Whoever may type may suggest; in review its authors and reporters suggest, too.',
  },
  'story.details': {
    who: WRITING_ROLES,
    holds: mayType,
    sentence: 'Whoever may type into a story may change its section, slug, tags and byline.',
  },
  'story.move': {
    who: WRITING_ROLES,
    holds: (actor, story) => standingsOf(actor, story).length > 0,
    sentence: 'Authors and editors take a story to its next state, each as the workflow allows.',
  },
  'story.approve': {
    who: EDITING_ROLES,
    holds: maySee,
    sentence: 'Editors approve what others wrote, and review what went out past a guard.',
  },
  'story.hold': {
    who: EDITING_ROLES,
    holds: maySee,
    sentence: 'Editors hold a story, a block or a photo; who set a hold lifts it, or a managing editor.',
  },
  'story.override': {
    who: ['managing_editor'],
    holds: maySee,
    sentence: 'Managing editors pass a missing approval with a reason; somebody else reviews it afterwards.',
  },
  'story.withhold': {
    who: EDITING_ROLES,
    holds: maySee,
    sentence: 'Editors take earlier versions of a live story from readers, and put them back.',
  },
  'story.seal': {
    who: EDITING_ROLES,
    holds: maySee,
    sentence: 'Editors seal a story; those among its members say who else is one, and lift the seal.',
  },
};

/** Who may type in which state. What is not listed for a state stays as it is. */
const TYPISTS: Readonly<Record<WorkingState, readonly Standing[]>> = {
  draft: ['author', 'editor'],
  changes_requested: ['author', 'editor'],
  in_review: ['editor'],
  approved: ['editor'],
  scheduled: [],
  clean: [],
  spiked: [],
};

/**
 * Whether the actor (null: nobody is signed in) may do this, for a story where the permission is about one.
 * Without its story a story permission is never given.
 */
export function may(actor: Actor | null, permission: HousePermission): boolean;
export function may(actor: Actor | null, permission: StoryPermission, story: StorySubject): boolean;
export function may(actor: Actor | null, permission: Permission, story?: StorySubject): boolean {
  if (!mayAtAll(actor, permission)) return false;
  if (isHousePermission(permission)) return true;
  // A sealed story is nothing to who is no member, whatever the rule of the permission says.
  if (actor === null || story === undefined || isSealedFrom(actor, story)) return false;
  return STORY[permission].holds(actor, story);
}

/**
 * Whether the actor's roles allow this for any story at all: the first question at the door of an action or route.
 * It never replaces `may`, which is asked again once the story is known.
 */
export function mayAtAll(actor: Actor | null, permission: Permission): boolean {
  const { who } = isHousePermission(permission) ? HOUSE_RULES[permission] : STORY[permission];
  if (who === 'everyone') return true;
  if (actor === null) return false;
  return who === 'signed_in' || holdsAny(actor, who);
}

/** Which stories the actor sees, in lists and one by one, as far as no seal keeps them out: lists ask `storyReader`. */
export function storyFilter(actor: Actor | null): StoryFilter {
  if (actor === null) return 'none';
  if (holdsAny(actor, DESK_ROLES)) return 'all';
  return holdsAny(actor, WRITING_ROLES) ? 'own' : 'none';
}

/** What the permission means, in one sentence for people. */
export function permissionSentence(permission: Permission): string {
  return isHousePermission(permission) ? HOUSE_RULES[permission].sentence : STORY[permission].sentence;
}

/** All permissions, for the tests and pages that go through every one. */
export function allPermissions(): Permission[] {
  return [...Object.keys(HOUSE_RULES), ...Object.keys(STORY)].filter(isPermission);
}

export function isPermission(value: unknown): value is Permission {
  return isHousePermission(value) || isStoryPermission(value);
}

export function isStoryPermission(value: unknown): value is StoryPermission {
  return typeof value === 'string' && Object.hasOwn(STORY, value);
}

function isHousePermission(value: unknown): value is HousePermission {
  return typeof value === 'string' && Object.hasOwn(HOUSE_RULES, value);
}

function maySee(actor: Actor, story: StorySubject): boolean {
  const filter = storyFilter(actor);
  return filter === 'all' || (filter === 'own' && story.authorIds.includes(actor.personId));
}

/** What is in review is the editors' to change; those who wrote it, and reporters, say what they would change. */
function maySuggest(actor: Actor, story: StorySubject): boolean {
  if (mayType(actor, story)) return true;
  if (story.publicState === 'killed' || story.workingState !== 'in_review') return false;
  return hasStanding(actor, story, ['author']) || holdsAny(actor, DESK_ROLES);
}

function mayType(actor: Actor, story: StorySubject): boolean {
  if (story.publicState === 'killed') return false;
  return hasStanding(actor, story, TYPISTS[story.workingState]);
}
