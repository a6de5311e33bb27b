/**
 * Every deed that the audit knows, with its words for a page and the names of the facts that may stand beside it.
 * A fact is an id, a number, a name of Galley's own or a moment: never a word of copy, a reason or a note, because a row of
 * the audit can never be taken back. What somebody wrote is kept where it was written.
 */
const table = {
  state_change: {
    words: 'moved a story',
    facts: ['action', 'from', 'to', 'fromPublic', 'toPublic', 'version', 'changeClass'],
  },
  approval: { words: 'approved', facts: ['kind', 'version', 'hash', 'blocks'] },
  approval_lapsed: { words: 'changed what had been approved', facts: ['kind', 'version', 'blocks'] },
  override: { words: 'overrode a check', facts: ['guard', 'guards', 'version', 'hash', 'action'] },
  second_look: { words: 'took a second look', facts: ['outcome', 'version', 'action', 'due'] },
  hold_set: { words: 'set a hold', facts: ['kind', 'until', 'on', 'target'] },
  hold_lifted: { words: 'lifted a hold', facts: ['kind', 'on', 'target', 'setBy'] },
  story_sealed: { words: 'sealed a story', facts: [] },
  seal_member_added: { words: 'let a person into a sealed story', facts: [] },
  seal_member_removed: { words: 'put a person out of a sealed story', facts: [] },
  seal_broken: { words: 'joined a sealed story past its seal', facts: [] },
  seal_lifted: { words: 'lifted the seal of a story', facts: [] },
  assignment: { words: 'assigned work', facts: ['outcome', 'from', 'to', 'due', 'words'] },
  sign_in: { words: 'signed in', facts: ['network'] },
  sign_in_failed: { words: 'failed to sign in', facts: ['network', 'why'] },
  sign_out: { words: 'signed out', facts: [] },
  person_added: { words: 'added a person', facts: ['roles'] },
  person_invited: { words: 'invited a person', facts: ['roles', 'until', 'again'] },
  invitation_accepted: { words: 'accepted an invitation', facts: ['roles'] },
  invitation_revoked: { words: 'revoked an invitation', facts: [] },
  person_renamed: { words: 'renamed a person', facts: [] },
  role_change: { words: 'changed roles', facts: ['before', 'after'] },
  person_disabled: { words: 'disabled an account', facts: ['heir', 'stories'] },
  person_enabled: { words: 'enabled an account', facts: [] },
  password_changed: { words: 'changed a password', facts: ['by'] },
  byline_changed: { words: 'changed a byline', facts: ['guest'] },
  settings_changed: { words: 'changed the settings', facts: ['setting', 'deed', 'before', 'after'] },
  policy_changed: { words: 'changed a policy', facts: ['policy', 'before', 'after'] },
  text_restored: { words: 'brought back text', facts: ['version', 'whole'] },
  photo_taken_down: { words: 'took a photo from readers', facts: ['instead', 'photos'] },
  photo_put_back: { words: 'put a photo back', facts: ['photos'] },
  photo_replaced: { words: 'replaced a photo', facts: ['by', 'photos'] },
  photo_rights: { words: 'changed the rights of a photo', facts: ['before', 'after', 'photos'] },
  post_decision: { words: 'decided about a post', facts: ['shown', 'ground'] },
  mistake_report: {
    words: 'handled a reader’s report of a mistake',
    facts: ['deed', 'version', 'isAnswered'],
  },
  versions_withheld: { words: 'changed which versions readers can look up', facts: ['deed', 'versions'] },
  preview_made: {
    words: 'showed a story to somebody outside',
    facts: ['shows', 'mayComment', 'version', 'until'],
  },
  preview_revoked: { words: 'closed a preview', facts: [] },
  preview_opened: { words: 'opened a preview', facts: ['network'] },
  preview_comment: { words: 'commented from outside', facts: ['thread', 'network'] },
  reader_comment: { words: 'decided about a reader comment', facts: ['deed', 'from', 'to', 'ground'] },
  reader_comment_appeal: { words: 'decided about an appeal', facts: ['outcome', 'from'] },
  commenter_sanctioned: { words: 'kept a commenter from commenting', facts: ['until'] },
  commenter_let_back: { words: 'let a commenter comment again', facts: [] },
  story_comments: { words: 'chose how a story takes comments', facts: ['mode', 'closesAfterDays'] },
  front_launched: { words: 'launched a front', facts: ['front', 'launch', 'rolledBackTo', 'stories'] },
  export: { words: 'took something out of the house', facts: ['what', 'format', 'version', 'hash', 'rows'] },
  import: { words: 'brought something into the house', facts: ['what', 'format', 'from'] },
} as const satisfies Record<string, { words: string; facts: readonly string[] }>;

export type AuditAct = keyof typeof table;

export type AuditFact = string | number | boolean | null | readonly string[];

/** What may stand beside a deed of this kind. */
export type AuditFacts<Act extends AuditAct = AuditAct> = Partial<
  Record<(typeof table)[Act]['facts'][number], AuditFact>
>;

/** The deeds by name. */
export const AUDIT_ACTS = Object.keys(table).filter(isAuditAct);

export function isAuditAct(value: unknown): value is AuditAct {
  return typeof value === 'string' && Object.hasOwn(table, value);
}

/** The deed as it is told of somebody: "Edie Marsh approved". */
export function auditWords(act: AuditAct): string {
  return table[act].words;
}

/** The names of the facts that a deed of this kind may have. */
export function factsOf(act: AuditAct): readonly string[] {
  return table[act].facts;
}
