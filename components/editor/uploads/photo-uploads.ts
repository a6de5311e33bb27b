import type { PhotoCard } from '@/newsroom/photo-card';
import { type Outcome, refuse } from '@/newsroom/refusal';
import type { RightsChoice } from '@/newsroom/rights-choice';
import { LINE_IS_DOWN, sendPhoto } from './send-photo';

/** A photo that is to be sent. */
export interface PhotoToSend {
  /** By which it is asked for again. */
  key: string;
  rights: RightsChoice;
  /** Its file; null when it cannot be read. Called when its turn comes, so that a thousand are not read at once. */
  open(): File | null;
  /** Asked when its turn comes; one that is not wanted any more is passed over. */
  isWanted?(): boolean;
  /** Called each time it has ended: taken in, or not. */
  onEnd(outcome: Outcome<PhotoCard>): void;
  /** Called when somebody calls it off. */
  onCancel?(): void;
}

/** How far a photo is. `held`: the line has broken and is tried again; `reading`: sent, and looked at by the newsroom. */
export type UploadState = 'waiting' | 'sending' | 'held' | 'reading' | 'failed' | 'done';

export interface PhotoUpload {
  key: string;
  name: string;
  state: UploadState;
  /** The share that has left this device, 0 to 1. */
  share: number;
  /** Why it failed, as a sentence. */
  problem: string | null;
  /** There from its turn on, or sooner when there are few. */
  file: File | null;
}

/** So many at a time: a thousand at once would leave no line for the words that are typed meanwhile. */
const AT_ONCE = 3;

/** So few can be opened at once, to be looked at while they wait. */
const FEW = 20;

/** How often is told of many, in milliseconds. */
const PACE = 250;

/** A share that has grown by less is not told of. */
const STEP = 0.01;

/** Photos on their way to the newsroom, a few at a time, and what there is to say of each. */
export class PhotoUploads {
  // Asked by a thousand blocks whenever one of them changes.
  private readonly byKey = new Map<string, PhotoUpload>();
  private uploads: readonly PhotoUpload[] = [];
  private readonly known = new Map<string, PhotoToSend & { stop: AbortController }>();
  private readonly listeners = new Set<() => void>();
  private later: ReturnType<typeof setTimeout> | undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): readonly PhotoUpload[] => this.uploads;

  of(key: string): PhotoUpload | undefined {
    return this.byKey.get(key);
  }

  /** Puts photos into the line, behind those that wait already. Those of a round that is over are forgotten. */
  add(photos: readonly PhotoToSend[]): void {
    const isNewRound = !this.isUnderway();
    for (const { key, state } of this.uploads) if (isNewRound && state === 'done') this.byKey.delete(key);
    for (const photo of photos) {
      this.known.set(photo.key, { ...photo, stop: new AbortController() });
      this.byKey.delete(photo.key);
      this.byKey.set(photo.key, waiting(photo.key, photos.length > FEW ? null : photo.open()));
    }
    this.tell();
    this.tellNow();
    this.goOn();
  }

  /** Sends one again that failed; it goes on where it stopped. */
  retry(key: string): void {
    if (this.of(key)?.state !== 'failed') return;
    this.change(key, { state: 'waiting', problem: null });
    this.goOn();
  }

  /** Sends on all that gave up waiting for the line. */
  retryAfterBreak(): void {
    for (const { key, problem } of this.uploads) if (problem === LINE_IS_DOWN) this.retry(key);
  }

  /** Calls one off, wherever it is. */
  cancel(key: string): void {
    const photo = this.known.get(key);
    this.forget(key);
    photo?.stop.abort();
    photo?.onCancel?.();
    this.goOn();
  }

  /** Lets go of the file of one that is in. */
  drop(key: string): void {
    if (this.of(key)?.state === 'done') this.change(key, { file: null });
  }

  /** Lets go of everything, without a word. */
  close(): void {
    this.listeners.clear();
    clearTimeout(this.later);
    for (const { stop } of this.known.values()) stop.abort();
    this.known.clear();
    this.byKey.clear();
    this.uploads = [];
  }

  isUnderway(): boolean {
    return this.uploads.some(isUnderway);
  }

  private goOn(): void {
    const free = AT_ONCE - this.uploads.filter((each) => isUnderway(each) && each.state !== 'waiting').length;
    const next = this.uploads.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free));
    for (const { key } of next) void this.send(key);
  }

  private async send(key: string): Promise<void> {
    const photo = this.known.get(key);
    if (!photo || photo.isWanted?.() === false) {
      this.forget(key);
      return this.goOn();
    }
    const file = this.of(key)?.file ?? photo.open();
    this.change(key, { state: 'sending', file, name: file?.name ?? 'Picture' });
    const outcome = file ? await this.sent(file, photo) : UNREADABLE;
    // Called off meanwhile, or put into the line anew.
    if (this.known.get(key) !== photo || photo.stop.signal.aborted) return;
    // It is in its place before it is said to be.
    photo.onEnd(outcome);
    this.change(key, outcome.ok ? { state: 'done' } : { state: 'failed', problem: outcome.message });
    this.goOn();
  }

  private sent(file: File, { key, rights, stop }: PhotoToSend & { stop: AbortController }) {
    return sendPhoto(file, {
      rights,
      signal: stop.signal,
      onProgress: (share) => this.progressed(key, share),
      onBreak: () => this.change(key, { state: 'held' }),
    });
  }

  private progressed(key: string, share: number): void {
    const state = share < 1 ? 'sending' : 'reading';
    const before = this.of(key);
    if (before?.state === state && Math.abs(share - before.share) < STEP) return;
    this.change(key, { state, share });
  }

  private forget(key: string): void {
    this.known.delete(key);
    this.byKey.delete(key);
    this.tell();
  }

  private change(key: string, change: Partial<PhotoUpload>): void {
    const upload = this.byKey.get(key);
    if (!upload) return;
    this.byKey.set(key, { ...upload, ...change });
    this.tell();
  }

  // Of many, each change would have the whole page laid out anew.
  private tell(): void {
    this.uploads = [...this.byKey.values()];
    if (this.uploads.length <= FEW) this.tellNow();
    else this.later ??= setTimeout(this.tellNow, PACE);
  }

  private readonly tellNow = (): void => {
    clearTimeout(this.later);
    this.later = undefined;
    for (const listener of this.listeners) listener();
  };
}

/** Whether it is neither in nor failed. */
export function isUnderway({ state }: PhotoUpload): boolean {
  return state !== 'done' && state !== 'failed';
}

const UNREADABLE = refuse('invalid', 'It could not be read; save it as a file and insert it as a photo.');

function waiting(key: string, file: File | null): PhotoUpload {
  return { key, name: file?.name ?? 'Picture', state: 'waiting', share: 0, problem: null, file };
}
