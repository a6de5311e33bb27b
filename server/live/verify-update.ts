import * as Y from 'yjs';
import { checkBlockNode, checkField } from '@/content/check-structure';
import { FIELDS } from '@/content/fields';
import { type NewerMarks, newerMarksIn, withoutMarks } from '@/content/newer-blocks/line-marks';
import { fieldFromYjs, isOneOf, type NewerBlocks, newerBlocksIn, yjsBlockToJson } from '@/content/yjs';
import { type Change, changeOf } from './change-of';
import { LIVE_LIMITS } from './limits';
import { putBackWords } from './put-back-words';

/**
 * What an update would do to a document: nothing, something that may be kept (with just the new part, and what has to
 * follow it so that nobody's words are lost), or harm.
 */
export type Trial =
  | { kind: 'nothing' }
  | { kind: 'change'; update: Uint8Array; rescue: Uint8Array | null }
  | { kind: 'refused'; reason: 'malformed' | 'too_large' };

/**
 * A second copy of a live document, on which updates are tried before anybody else gets to see them: what has been
 * applied to a live document cannot be taken back. It must hear of every update that the document takes.
 */
export class Shadow {
  private doc: Y.Doc | null = null;
  private bytes = 0;
  /** The blocks of a newer Galley that were stored before anybody came. Whatever is tried later adds none. */
  private newer: NewerBlocks | null = null;
  /** The marks of a newer Galley on headline and standfirst, likewise. */
  private newerMarks: NewerMarks | null = null;

  constructor(private readonly original: Y.Doc) {}

  /** Tries an update. When it is a change, the shadow has it already: the original must get it, or call `forget`. */
  try(update: Uint8Array): Trial {
    if (update.length > LIVE_LIMITS.updateBytes) return { kind: 'refused', reason: 'too_large' };
    this.doc ??= this.copyOfOriginal();
    const change = changeOf(this.doc, update);
    const reason = change
      ? (harmOf(this.doc, change, { blocks: this.newer, marks: this.newerMarks ?? NONE }) ??
        this.tooLarge(this.doc, change))
      : 'malformed';
    if (reason) {
      this.forget();
      return { kind: 'refused', reason };
    }
    if (!change?.update) return { kind: 'nothing' };
    return { kind: 'change', update: change.update, rescue: putBackWords(this.doc, change.fallen) };
  }

  /**
   * Takes what the original has got from another instance, which judged it; it is not judged again. What this version
   * cannot read is a newer Galley's, and is known as such from the next copy on.
   */
  hear(update: Uint8Array): void {
    const change = this.doc && changeOf(this.doc, update);
    const newer = { blocks: this.newer, marks: this.newerMarks ?? NONE };
    if (this.doc && change && !harmOf(this.doc, change, newer)) {
      this.bytes += update.length;
      return;
    }
    this.forget();
    this.newer = null;
    this.newerMarks = null;
  }

  /** The original did not take what was tried last: start from it again. */
  forget(): void {
    this.doc?.destroy();
    this.doc = null;
  }

  private copyOfOriginal(): Y.Doc {
    const state = Y.encodeStateAsUpdate(this.original);
    // What is taken out is remembered for as long as somebody may be typing into it who has not heard of that.
    const doc = new Y.Doc({ gc: false });
    Y.applyUpdate(doc, state);
    this.bytes = state.length;
    this.newer ??= newerBlocksIn(doc);
    this.newerMarks ??= new Set(
      ['headline' as const, 'standfirst' as const].flatMap((field) => [
        ...newerMarksIn(fieldFromYjs(doc, field)),
      ]),
    );
    return doc;
  }

  // Measured only when the sum of the updates says that it might be: a document is smaller than what led to it.
  private tooLarge(doc: Y.Doc, { update }: Change): 'too_large' | null {
    if (doc.getXmlFragment('body').length > LIVE_LIMITS.blocks) return 'too_large';
    this.bytes += update?.length ?? 0;
    if (!update || this.bytes <= LIVE_LIMITS.documentBytes) return null;
    this.bytes = bytesOf(doc);
    // Deleting is how a document gets smaller, so that stays possible.
    const adds = Y.decodeUpdate(update).structs.length > 0;
    return adds && this.bytes > LIVE_LIMITS.documentBytes ? 'too_large' : null;
  }
}

/** How long a document is once what was taken out of it is forgotten. */
function bytesOf(doc: Y.Doc): number {
  const kept = new Y.Doc();
  Y.applyUpdate(kept, Y.encodeStateAsUpdate(doc));
  const { length } = Y.encodeStateAsUpdate(kept);
  kept.destroy();
  return length;
}

const NONE: NewerMarks = new Set();

// Only what was touched is looked at: a key press in a long story must not cost more than in a short one.
function harmOf(
  doc: Y.Doc,
  change: Change,
  newer: { blocks: NewerBlocks | null; marks: NewerMarks },
): 'malformed' | null {
  if (change.isForeign || doc.store.pendingStructs || doc.store.pendingDs) return 'malformed';
  if ([...doc.share.keys()].some((name) => !FIELDS.some((field) => field === name))) return 'malformed';
  for (const field of change.fields)
    if (checkField(field, withoutMarks(fieldFromYjs(doc, field), newer.marks)).length > 0) return 'malformed';
  for (const block of change.blocks) {
    const json = yjsBlockToJson(block);
    // A block that this version does not know may be put in again as it was: it moves when those around it do.
    if (checkBlockNode(json).length > 0 && !isOneOf(newer.blocks, json)) return 'malformed';
  }
  return null;
}
