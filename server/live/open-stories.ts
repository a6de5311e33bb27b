import type { Document } from '@hocuspocus/server';
import { makeShadows } from './shadows';
import type { Shadow } from './verify-update';

/** A story that somebody on this instance has open. */
export interface OpenStory {
  readonly storyId: string;
  readonly document: Document;
  /** To which document of the story's all this belongs: another one has other names for the same words. */
  readonly epoch: string;
  readonly shadow: Shadow;
  /** The document holds every change up to the one of this number, whichever instance stored it. */
  lastChange: number;
}

/** The stories that are open on this instance, by the name of their document. */
export class OpenStories {
  private readonly byName = new Map<string, OpenStory>();
  private readonly shadowOf = makeShadows();

  open(document: Document, story: Pick<OpenStory, 'storyId' | 'epoch' | 'lastChange'>): void {
    const { shadowOf } = this;
    this.byName.set(document.name, {
      ...story,
      document,
      get shadow() {
        return shadowOf(document);
      },
    });
  }

  /** Undefined for a story that is not open any more: its document hears of nothing from now on. */
  of(documentName: string): OpenStory | undefined {
    const story = this.byName.get(documentName);
    if (!story?.document.isDestroyed) return story;
    this.byName.delete(documentName);
    return undefined;
  }

  all(): OpenStory[] {
    return [...this.byName.keys()].flatMap((name) => this.of(name) ?? []);
  }
}
