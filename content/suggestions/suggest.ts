import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { matchedBlocks } from './matched-blocks';
import { clearText, holdsSuggestionsOfOthers, suggestContent } from './suggest-content';
import { type SuggestedBlock, type Suggestion, suggestedOf } from './suggestion';

/** Somebody who suggests, at one moment. */
export interface Suggester {
  personId: string;
  name: string;
  /** ISO 8601. */
  at: string;
  newId(): string;
}

/** What a change is turned into suggestions with. */
export interface Suggesting {
  tr: Transform;
  who: Suggester;
  /** The suggestion that this change makes, where it does not go on with an earlier one. */
  fresh: Suggestion;
}

/**
 * Turns a change into suggestions: `tr` begins with the text after somebody's change, and ends with a text in which all
 * that this person has changed of `before` is suggested in the person's name. What the person has suggested earlier may
 * be changed and taken back freely; suggestions of others stay as they were. With the person's suggestions taken back,
 * the result always reads as `before` did.
 *
 * One rule for the browser, where it makes suggest mode of any editing, and for the newsroom, which turns whatever else
 * arrives from somebody who may only suggest. It does nothing to a change that is all suggestions already.
 */
export function suggest(tr: Transform, before: Node, who: Suggester): void {
  const { personId: by, name, at } = who;
  const suggesting = { tr, who, fresh: { id: who.newId(), by, name, at, reason: null } };
  for (const { was, is, position } of matchedBlocks(before, tr.doc).reverse()) {
    if (was && is) settlePair(suggesting, was, { node: is, position });
    else if (was) keepDeleted(suggesting, was, position);
    else if (is) markInserted(suggesting, { node: is, position });
  }
}

interface Placed {
  node: Node;
  position: number;
}

function settlePair(suggesting: Suggesting, was: Node, is: Placed): void {
  if (was.eq(is.node)) return;
  const isOwn = isOwnInsertion(suggesting, was);
  if (suggestContent(suggesting, was, { ...is, isOwn })) {
    const { deletion } = suggestedOf(is.node);
    const before = suggestedOf(was);
    const mayChange = before.deletion?.by === suggesting.who.personId || !before.deletion;
    const isMine = !deletion || deletion.by === suggesting.who.personId;
    const wanted = mayChange && isMine ? deletion : before.deletion;
    setSuggested(suggesting, is, { insertion: insertionNow(before, is.node, isOwn), deletion: wanted });
    return;
  }
  if (isOwn && !holdsSuggestionsOfOthers(was, suggesting.who.personId)) {
    // What names somebody else in it was put there by nobody else.
    clearText(suggesting.tr, is.node, is.position);
    setSuggested(suggesting, is, { insertion: insertionNow(suggestedOf(was), is.node, isOwn) });
    return;
  }
  // It has become something else: the old block is to go, and the new one stands beside it under an id of its own.
  markInserted(suggesting, is);
  if ('id' in is.node.attrs) suggesting.tr.setNodeAttribute(is.position, 'id', suggesting.who.newId());
  keepDeleted(suggesting, was, is.position);
}

/** A reason may be written to it later; whose it is and that it is there may not be changed. */
function insertionNow({ insertion }: SuggestedBlock, is: Node, isOwn: boolean): Suggestion | undefined {
  const now = suggestedOf(is).insertion;
  return isOwn && now?.id === insertion?.id && now?.by === insertion?.by ? now : insertion;
}

function keepDeleted({ tr, who, fresh }: Suggesting, was: Node, position: number): void {
  const { insertion, deletion } = suggestedOf(was);
  if (insertion?.by === who.personId && !holdsSuggestionsOfOthers(was, who.personId)) return;
  const suggested = { ...(insertion && { insertion }), deletion: deletion ?? fresh };
  // A line of a headline has no such setting, and two of them are one to everybody who reads.
  const attrs = 'suggested' in was.attrs ? { ...was.attrs, suggested } : was.attrs;
  tr.insert(position, was.type.create(attrs, was.content, was.marks));
}

function markInserted(suggesting: Suggesting, { node, position }: Placed): void {
  clearText(suggesting.tr, node, position);
  setSuggested(suggesting, { node, position }, { insertion: ownOr(suggesting, suggestedOf(node).insertion) });
}

/** What is put in anew is this person's, whatever it says of itself. */
function ownOr({ who, fresh }: Suggesting, given: Suggestion | undefined): Suggestion {
  return given?.by === who.personId ? given : fresh;
}

function setSuggested({ tr }: Suggesting, { node, position }: Placed, wanted: SuggestedBlock): void {
  if (!('suggested' in node.attrs)) return;
  const { insertion, deletion } = wanted;
  const value =
    insertion || deletion ? { ...(insertion && { insertion }), ...(deletion && { deletion }) } : null;
  if (JSON.stringify(value) !== JSON.stringify(node.attrs.suggested))
    tr.setNodeAttribute(position, 'suggested', value);
}

function isOwnInsertion({ who }: Suggesting, node: Node): boolean {
  return suggestedOf(node).insertion?.by === who.personId;
}
