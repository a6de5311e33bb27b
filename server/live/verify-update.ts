import * as Y from 'yjs';
import { checkBlockNode, checkField } from '@/content/check-structure';
import { FIELDS } from '@/content/fields';
import { type NewerMarks, newerMarksIn, withoutMarks } from '@/content/newer-blocks/line-marks';
import { creditsOf, suggestionsIn, type TouchedText } from '@/content/suggestions/credit';
import type { Suggester } from '@/content/suggestions/suggest';
import { fieldFromYjs, isOneOf, type NewerBlocks, newerBlocksIn, yjsBlockToJson } from '@/content/yjs';
import { asSuggestions, seenAs } from './as-suggestions';
import { type Change, changeOf, following } from './change-of';
import { type FallenWords, fallenOf } from './fallen-words';
import { KnownText } from './known-text';
import { LIVE_LIMITS } from './limits';
import { putBackWords } from './put-back-words';

/**
 * What an update would do to a document: nothing, something that may be kept (with just the new part, what has to follow
 * it so that nobody's words are lost, and whose work it brings before readers), or harm.
 */
export type Trial =
  | { kind: 'nothing' }
  | { kind: 'change'; update: Uint8Array; rescue: Uint8Array | null; credits: readonly string[] }
  | { kind: 'refused'; reason: 'malformed' | 'too_large' };

/** Who sends an update, and as what: one who suggests changes nothing that readers will get. */
export interface Sender {
  personId: string;
  suggests: Suggester | null;
}

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
  /** What was there before the change that is tried. */
  private known: KnownText | null = null;
  /** Every suggestion that has been there. */
  private readonly seen = new Set<string>();

  constructor(private readonly original: Y.Doc) {}

  /** Tries an update. When it is a change, the shadow has it already: the original must get it, or call `forget`. */
  try(update: Uint8Array, sender: Sender): Trial {
    if (update.length > LIVE_LIMITS.updateBytes) return { kind: 'refused', reason: 'too_large' };
    this.doc ??= this.copyOfOriginal();
    this.known ??= this.knownText(this.doc);
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
    return this.credited(this.doc, { ...change, update: change.update }, sender);
  }

  /** What is harmless goes through as the sender's: of one who only suggests as suggestions. */
  private credited(doc: Y.Doc, change: Sound, { personId, suggests }: Sender): Trial {
    if (suggests) return this.suggested(doc, change, suggests);
    const touched = this.touchedBy(change);
    this.remember(touched);
    const credits = creditsOf(touched, personId);
    return this.followed(change, [rescue(doc, change, change.fallen)], credits);
  }

  private suggested(doc: Y.Doc, change: Sound, who: Suggester): Trial {
    // What stood there of others does not go: it is put back with its block, whoever had seen it.
    const rescued = rescue(doc, change, fallenOf(change.fallen, who.personId));
    const touched = this.touchedBy(change);
    const made = asSuggestions(doc, touched, { who, seen: this.seen });
    if (!made.ok) {
      this.forget();
      return { kind: 'refused', reason: 'malformed' };
    }
    this.remember(touched);
    return this.followed(change, [rescued, made.follows], []);
  }

  private followed(
    { update }: Sound,
    follows: readonly (Uint8Array | null)[],
    credits: readonly string[],
  ): Trial {
    const updates = follows.filter((one) => one !== null);
    if (updates.length === 0) return { kind: 'change', update, rescue: null, credits };
    this.known = null;
    return { kind: 'change', update, rescue: Y.mergeUpdates(updates), credits };
  }

  private touchedBy(change: Change): TouchedText[] {
    return this.known?.touchedBy(change) ?? [];
  }

  private knownText(doc: Y.Doc): KnownText {
    const known = new KnownText(doc);
    this.remember([{ after: known.all() }]);
    return known;
  }

  private remember(texts: readonly Pick<TouchedText, 'after'>[]): void {
    for (const { after } of texts) for (const one of suggestionsIn(after)) this.seen.add(seenAs(one));
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
      this.remember(this.touchedBy(change));
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
    this.known = null;
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

type Sound = Change & { update: Uint8Array };

/** How long a document is once what was taken out of it is forgotten. */
function bytesOf(doc: Y.Doc): number {
  const kept = new Y.Doc();
  Y.applyUpdate(kept, Y.encodeStateAsUpdate(doc));
  const { length } = Y.encodeStateAsUpdate(kept);
  kept.destroy();
  return length;
}

const NONE: NewerMarks = new Set();

function rescue(doc: Y.Doc, change: Change, fallen: readonly FallenWords[]): Uint8Array | null {
  return fallen.length > 0 ? following(doc, change, () => putBackWords(doc, fallen)) : null;
}

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
