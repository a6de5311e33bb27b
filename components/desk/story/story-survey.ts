import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { atRest } from '@/components/editor/at-rest';
import type { LiveStory } from '@/components/editor/live-story';
import { idOf } from '@/content/attributes';
import type { DocNode } from '@/content/document';
import { blockWithoutNotes, type NoteUse, notesOfBlock } from '@/content/notes';
import {
  gathered,
  type OpenSuggestion,
  placesInBlock,
  type SuggestedPlace,
} from '@/content/suggestions/open-suggestions';
import { blockText, lineText } from '@/content/to-text';
import { photoIdsOf } from '@/content/uses';
import { fieldFromYjs } from '@/content/yjs';
import { type BlockFacts, type CopyFacts, factsOfBlock, factsOfText } from '@/newsroom/content-facts';
import type { PhotoStandings } from './photo-standings';

/** A heading, or a block that is more than running text. */
export interface OutlineEntry {
  blockId: string | null;
  type: string;
  level: number | null;
  /** The beginning of its words; empty when it has none. */
  text: string;
}

/** The text on the screen, looked over. */
export interface Survey {
  facts: CopyFacts;
  outline: readonly OutlineEntry[];
  /** What colleagues have noted in the copy; the facts are those of the text without it. */
  notes: readonly NoteUse[];
  /** What is suggested, which the facts are without as well. */
  suggestions: readonly OpenSuggestion[];
  blockIds: ReadonlySet<string>;
  photos: readonly PhotoSeen[];
}

/** A photo, and the block that shows it. */
export interface PhotoSeen {
  blockId: string | null;
  photoId: string;
}

type Body = Pick<Editor, 'state' | 'isDestroyed'>;

interface Surveyed {
  blockId: string | null;
  /** Null for a block that is nothing but a note: to readers it is not there. */
  facts: BlockFacts | null;
  notes: readonly NoteUse[];
  suggested: readonly SuggestedPlace[];
  entry: OutlineEntry | null;
  photos: readonly PhotoSeen[];
}

/** How long the text must rest before it is looked over, in milliseconds. */
const REST = 500;
const OUTLINE_LETTERS = 80;
const RUNNING_TEXT = ['paragraph', 'bulletList', 'orderedList'];

/**
 * Looks the text over when nobody has typed for a moment and the browser has nothing better to do. A key press costs it
 * next to nothing; a look costs the blocks that changed since the last one, since a block of the editor never changes in place.
 */
export class StorySurvey {
  private seen = new WeakMap<Node, Surveyed>();
  private latest: Survey | null = null;
  private body: Body | null = null;
  private readonly rest = atRest(REST, () => {
    // Letters that wait to be written are typing too, although the live document has not heard of them.
    if (this.live.letters.areWaiting) this.rest.again();
    else whenIdle(this.look);
  });
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly live: Pick<LiveStory, 'doc'> & { letters: Pick<LiveStory['letters'], 'areWaiting'> },
    private readonly language: string,
    /** What is known of the rights of photos; asked for those that came into the text. */
    readonly standings: PhotoStandings,
  ) {}

  /** Begins to look; answers with what ends it. */
  open(body: Body): () => void {
    this.body = body;
    this.live.doc.on('update', this.rest.again);
    whenIdle(this.look);
    return () => {
      this.rest.cancel();
      this.live.doc.off('update', this.rest.again);
      this.body = null;
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Null until the text has been looked over for the first time. */
  readonly current = (): Survey | null => this.latest;

  private readonly look = () => {
    if (!this.body || this.body.isDestroyed) return;
    const blocks: Surveyed[] = [];
    this.body.state.doc.forEach((node) => {
      blocks.push(this.surveyed(node));
    });
    const lines = (['headline', 'standfirst'] as const).map((field) => ({
      field,
      blocks: fieldFromYjs(this.live.doc, field).content ?? [],
    }));
    const [headlineText = '', standfirstText = ''] = lines.map((line) =>
      lineText({ type: 'doc', content: line.blocks.flatMap((block) => blockWithoutNotes(block) ?? []) }),
    );
    this.latest = {
      facts: factsOfText(
        { headlineText, standfirstText },
        blocks.flatMap((block) => block.facts ?? []),
      ),
      notes: blocks.flatMap((block) => block.notes),
      suggestions: [
        ...lines.flatMap(({ field, blocks: own }) => gathered(field, own.flatMap(placesInBlock))),
        ...gathered(
          'body',
          blocks.flatMap((block) => block.suggested),
        ),
      ],
      outline: blocks.flatMap((block) => block.entry ?? []),
      blockIds: new Set(blocks.flatMap((block) => block.blockId ?? [])),
      photos: blocks.flatMap((block) => block.photos),
    };
    this.standings.want(this.latest.photos.map(({ photoId }) => photoId));
    for (const listener of this.listeners) listener();
  };

  private surveyed(node: Node): Surveyed {
    const known = this.seen.get(node);
    if (known) return known;
    const json: DocNode = node.toJSON();
    const read = blockWithoutNotes(json);
    const blockId = idOf(json);
    const fresh = {
      blockId,
      facts: read && factsOfBlock(read, this.language),
      notes: notesOfBlock(json),
      suggested: placesInBlock(json),
      entry: outlineEntry(json),
      photos: photoIdsOf(json).map((photoId) => ({ blockId, photoId })),
    };
    this.seen.set(node, fresh);
    return fresh;
  }
}

function outlineEntry(node: DocNode): OutlineEntry | null {
  if (RUNNING_TEXT.includes(node.type)) return null;
  const level = node.type === 'heading' ? Number(node.attrs?.level ?? 2) : null;
  const text = blockText(node).replace(/\s+/g, ' ').slice(0, OUTLINE_LETTERS);
  return { blockId: idOf(node), type: node.type, level, text };
}

function whenIdle(work: () => void): void {
  // Safari has no idle time to offer; the rest before it has to do.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2_000 });
  else setTimeout(work);
}
