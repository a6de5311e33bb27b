import { ROLES, type Role } from './roles';
import { DESK_ROLES, EDITING_ROLES, WRITING_ROLES } from './standing';

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
  | 'fronts.manage'
  | 'people.read'
  | 'people.manage'
  | 'settings.manage'
  | 'policy.manage'
  | 'audit.read'
  | 'seal.find'
  | 'seal.break';

interface HouseRule {
  who: 'everyone' | 'signed_in' | readonly Role[];
  sentence: string;
}

const EVERY_ROLE = ROLES.map((entry) => entry.role);

/** Who may do what, where no story is named, and what that means in one sentence for people. */
export const HOUSE_RULES: Readonly<Record<HousePermission, HouseRule>> = {
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
  'fronts.manage': {
    who: EDITING_ROLES,
    sentence: 'Editors arrange the fronts of the paper, launch them, and roll them back.',
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
