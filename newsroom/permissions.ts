import { type Actor, holdsAny } from './actor';
import { ROLES, type Role } from './roles';
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

/** What can be allowed without naming a story. */
export type HousePermission =
  | 'site.read'
  | 'reader_comment.write'
  | 'health.read'
  | 'account.sign_in'
  | 'preview.open'
  | 'mistake.report'
  | 'account.own'
  | 'desk.enter'
  | 'story.create'
  | 'board.keep_views'
  | 'assignment.give'
  | 'assignment.claim'
  | 'assignment.hand_over'
  | 'photo.upload'
  | 'photo.read'
  | 'photo.browse'
  | 'photo.collect'
  | 'photo.replace'
  | 'photo.takedown'
  | 'post.capture'
  | 'post.browse'
  | 'post.decide'
  | 'mistake.handle'
  | 'reader_comment.moderate'
  | 'people.read'
  | 'people.manage'
  | 'settings.manage'
  | 'policy.manage'
  | 'audit.read'
  | 'seal.find'
  | 'seal.break';

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

interface HouseRule {
  who: 'everyone' | 'signed_in' | readonly Role[];
  sentence: string;
}

interface StoryRule {
  who: readonly Role[];
  holds: (actor: Actor, story: StorySubject) => boolean;
  sentence: string;
}

const EVERY_ROLE = ROLES.map((entry) => entry.role);

const HOUSE: Readonly<Record<HousePermission, HouseRule>> = {
  'site.read': { who: 'everyone', sentence: 'Everyone reads what is published.' },
  'reader_comment.write': {
    who: 'everyone',
    sentence: 'Everyone comments below a story that takes comments, and reports a comment.',
  },
  'health.read': { who: 'everyone', sentence: 'Everyone may ask whether the house is up.' },
  'account.sign_in': { who: 'everyone', sentence: 'Everyone may try to sign in.' },
  'preview.open': {
    who: 'everyone',
    sentence: 'Everyone may try to open a preview; its link decides.',
  },
  'mistake.report': { who: 'everyone', sentence: 'Every reader may report a mistake in a live story.' },
  'account.own': {
    who: 'signed_in',
    sentence: 'Who is signed in looks after the own account and signs out.',
  },
  'desk.enter': { who: EVERY_ROLE, sentence: 'Whoever holds a role enters the desk.' },
  'story.create': { who: WRITING_ROLES, sentence: 'Contributors, reporters and editors start stories.' },
  'board.keep_views': {
    who: WRITING_ROLES,
    sentence: 'Whoever sees a board keeps views of it under names of their own.',
  },
  'assignment.give': { who: EDITING_ROLES, sentence: 'Editors give out assignments, and drop them.' },
  'assignment.claim': {
    who: DESK_ROLES,
    sentence: 'Reporters and editors see the assignments that wait, and claim them.',
  },
  'assignment.hand_over': {
    who: WRITING_ROLES,
    sentence: 'Who has an assignment, or edits, hands it over to somebody else.',
  },
  'photo.upload': { who: WRITING_ROLES, sentence: 'Whoever writes uploads photos.' },
  'photo.read': { who: WRITING_ROLES, sentence: 'Whoever writes sees a photo whose id is at hand.' },
  'photo.browse': {
    who: DESK_ROLES,
    sentence: 'Reporters and editors look through all photos of the house.',
  },
  'photo.collect': { who: DESK_ROLES, sentence: 'Reporters and editors keep collections of photos.' },
  'photo.replace': {
    who: EDITING_ROLES,
    sentence: 'Editors put one photo in the place of another everywhere.',
  },
  'photo.takedown': {
    who: EDITING_ROLES,
    sentence: 'Editors take a photo from readers, and put it back.',
  },
  'post.capture': {
    who: WRITING_ROLES,
    sentence: 'Whoever writes keeps records of social posts and embeds.',
  },
  'post.browse': {
    who: DESK_ROLES,
    sentence: 'Reporters and editors look through the records of posts, and have them checked.',
  },
  'post.decide': {
    who: EDITING_ROLES,
    sentence: 'Editors decide what readers see of a post that has changed.',
  },
  'mistake.handle': {
    who: EDITING_ROLES,
    sentence: 'Editors see what mistakes readers report, answer, and begin corrections.',
  },
  'reader_comment.moderate': {
    who: [...EDITING_ROLES, 'moderator'],
    sentence: 'Moderators and editors decide about reader comments, and who may write them.',
  },
  'people.read': {
    who: [...DESK_ROLES, 'admin'],
    sentence: 'Reporters, editors and admins see who works here.',
  },
  'people.manage': { who: ['admin'], sentence: 'Admins add people, change their roles and dismiss them.' },
  'settings.manage': { who: ['admin'], sentence: 'Admins change the settings of the house.' },
  'policy.manage': { who: ['managing_editor'], sentence: 'Managing editors set the editorial policies.' },
  'audit.read': {
    who: ['managing_editor', 'admin'],
    sentence: 'Managing editors and admins read who did what in the house.',
  },
  'seal.find': {
    who: ['managing_editor', 'admin'],
    sentence: 'Managing editors and admins find that a sealed story exists, and nothing of what it says.',
  },
  'seal.break': {
    who: ['managing_editor'],
    sentence: 'Managing editors join a sealed story past its seal, with a reason that its members are told.',
  },
};

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
  const { who } = isHousePermission(permission) ? HOUSE[permission] : STORY[permission];
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
  return isHousePermission(permission) ? HOUSE[permission].sentence : STORY[permission].sentence;
}

/** All permissions, for the tests and pages that go through every one. */
export function allPermissions(): Permission[] {
  return [...Object.keys(HOUSE), ...Object.keys(STORY)].filter(isPermission);
}

export function isPermission(value: unknown): value is Permission {
  return isHousePermission(value) || isStoryPermission(value);
}

export function isStoryPermission(value: unknown): value is StoryPermission {
  return typeof value === 'string' && Object.hasOwn(STORY, value);
}

function isHousePermission(value: unknown): value is HousePermission {
  return typeof value === 'string' && Object.hasOwn(HOUSE, value);
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
