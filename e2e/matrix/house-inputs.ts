import type { LoadedHouse } from './loaded-story';
import { NO_STORY } from './no-story';
import type { PersonName } from './people';

const absent = NO_STORY;
const profile = { name: 'A Guest', slug: 'a-guest', bio: '', social: null };
const house = {
  newsroomName: 'The Signal Post',
  tagline: '',
  contactEmail: 'desk@signal-post.example',
  timeZone: 'Europe/London',
  language: 'en',
};
const section = { name: 'Sport', slug: 'sport', description: '' };

/** What each action of the house is sent; `absent` is nowhere. */
export const HOUSE_INPUTS: Readonly<
  Record<string, (who: PersonName, things: Pick<LoadedHouse, 'invitations'>) => Record<string, unknown>>
> = {
  createStoryAction: () => ({}),
  giveAssignmentAction: () => ({
    title: 'Ask about the bridge',
    brief: '',
    section: null,
    kind: 'news',
    assignee: null,
    dueAt: null,
    commissionedWords: null,
  }),
  claimAssignmentAction: () => ({ assignmentId: absent }),
  dropAssignmentAction: () => ({ assignmentId: absent }),
  assignmentChoicesAction: () => ({}),
  boardNewsAction: () => ({ query: '', storyIds: [] }),
  keepViewAction: (who) => ({ name: `Mine, ${who}`, query: 'state=draft' }),
  openWithViewAction: () => ({ viewId: null }),
  forgetViewAction: () => ({ viewId: absent }),
  chooseNoticesAction: () => ({ choices: [] }),
  readAllNoticesAction: () => ({}),
  changeOwnPasswordAction: () => ({ oldPassword: 'not the old one', newPassword: 'short' }),
  searchPublishedAction: () => ({ query: '' }),
  addPersonAction: () => ({
    name: 'Nora New',
    email: 'nora.new@galley.example',
    roles: ['reporter'],
    password: 'a password of some length',
  }),
  inviteAction: () => ({ email: 'ivo.invited@galley.example', roles: ['reporter'] }),
  inviteAgainAction: (_, { invitations }) => ({ invitationId: invitations.again }),
  revokeInvitationAction: (_, { invitations }) => ({ invitationId: invitations.revoked }),
  changeAccountAction: () => ({ personId: absent, name: 'Nobody', roles: [] }),
  disablePersonAction: () => ({ personId: absent }),
  enablePersonAction: () => ({ personId: absent }),
  setPasswordAction: () => ({ personId: absent, password: 'a password of some length' }),
  saveProfileAction: () => ({ owner: { kind: 'new_guest' }, profile }),
  changeHouseAction: () => house,
  addSectionAction: () => section,
  changeSectionAction: () => ({ ...section, sectionId: absent, slug: 'games' }),
  moveSectionAction: () => ({ sectionId: absent, direction: 'up' }),
  removeSectionAction: () => ({ sectionId: absent }),
  addWebhookAction: () => ({ url: 'not an address' }),
  dropWebhookAction: () => ({ webhookId: absent }),
  changeFourEyesAction: () => ({ fourEyes: 'enforce' }),
  changeApprovalKindsAction: () => ({ kinds: {} }),
  browsePhotosAction: () => ({}),
  photoStandingsAction: () => ({ photoIds: [] }),
  editPhotoAction: () => ({ photoId: absent, wishes: [] }),
  editManyAction: () => ({ photoIds: [], change: { set: {}, add: {}, remove: {}, rights: null } }),
  setRightsAction: () => ({
    photoId: absent,
    seen: '',
    category: 'staff',
    fields: {},
    firstDay: '',
    lastDay: '',
  }),
  setFocusAction: () => ({ photoId: absent, focus: null }),
  takeDownAction: () => ({ photoId: absent, reason: 'Because.' }),
  putBackAction: () => ({ photoId: absent, reason: 'Because.' }),
  replaceEverywhereAction: () => ({ photoId: absent, replacementId: absent }),
  undoReplacementAction: () => ({ photoId: absent }),
  startCollectionAction: (who) => ({ name: `Bridges, ${who}`, photoIds: [] }),
  changeCollectionAction: () => ({ collectionId: absent, change: { deed: 'remove' } }),
  captureEmbedAction: () => ({ url: 'not an address' }),
  captureEmbedByHandAction: () => ({ url: 'not an address', title: 'A video' }),
  capturePostByHandAction: () => ({}),
  captureAgainAction: () => ({ postId: absent }),
  checkPostAction: () => ({ postId: absent }),
  takeReportAction: () => ({ reportId: absent }),
  dismissReportAction: () => ({ reportId: absent, answer: '' }),
  correctForReportAction: () => ({ reportId: absent, note: 'An earlier version said 4.' }),
  decidePostAction: () => ({
    postId: absent,
    shown: 'whole',
    ground: 'other',
    label: '',
    reason: 'Because.',
    seenDecisionId: null,
  }),
};
