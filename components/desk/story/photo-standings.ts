import type { PhotoStanding } from '@/newsroom/photo-standing';

export type KnownStandings = ReadonlyMap<string, PhotoStanding>;

type Ask = (photoIds: readonly string[]) => Promise<Record<string, PhotoStanding>>;

/**
 * What this screen knows of the rights of photos. A photo that came into the text is asked for once; when somebody comes
 * back to the window, perhaps from the page of a photo, all of them are asked for again. Typing asks for nothing.
 */
export class PhotoStandings {
  private known: KnownStandings = new Map();
  private wanted: readonly string[] = [];
  private readonly asked = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ask: Ask) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): KnownStandings => this.known;

  /** What the newsroom has just told anyway. */
  take(told: Readonly<Record<string, PhotoStanding>>): void {
    this.known = new Map([...this.known, ...Object.entries(told)]);
    for (const photoId of Object.keys(told)) this.asked.add(photoId);
    for (const listener of this.listeners) listener();
  }

  /** The photos that the text shows now. */
  want(photoIds: readonly string[]): void {
    this.wanted = photoIds;
    void this.askFor(photoIds.filter((photoId) => !this.asked.has(photoId)));
  }

  /** Asks anew whenever the window is looked at again; answers with what ends it. */
  watch(window: EventTarget): () => void {
    window.addEventListener('focus', this.askAgain);
    return () => window.removeEventListener('focus', this.askAgain);
  }

  /** Asks anew for all that the text shows. */
  readonly askAgain = () => void this.askFor(this.wanted);

  private async askFor(photoIds: readonly string[]): Promise<void> {
    if (photoIds.length === 0) return;
    for (const photoId of photoIds) this.asked.add(photoId);
    try {
      this.take(await this.ask([...new Set(photoIds)]));
    } catch {
      // Offline: asked again with the next look at the text.
      for (const photoId of photoIds) this.asked.delete(photoId);
    }
  }
}
