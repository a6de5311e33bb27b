import { PhotoUploads } from '../uploads/photo-uploads';

/** What came in, and what did not. */
export interface IntakeReport {
  title: string;
  sentences: string[];
  /** Addresses of pictures that were not fetched. */
  addresses: string[];
}

export interface IntakeSnapshot {
  refusal: string | null;
  report: IntakeReport | null;
  /** What is being read, as a sentence. */
  reading: string | null;
}

/** Keeps the story as it is before a file of this name is taken in; false when it could not. */
export type KeepBefore = (fileName: string) => Promise<boolean>;

/** For a body that is no story of the newsroom. */
export const NOTHING_TO_KEEP: KeepBefore = async () => true;

const QUIET: IntakeSnapshot = { refusal: null, report: null, reading: null };

/** What there is to say about text that comes in from elsewhere: for the line above the story, which listens. */
export class IntakeNews {
  private snapshot = QUIET;
  private readonly listeners = new Set<() => void>();

  /** `uploads`: the pictures that came in with it, on their way to the newsroom. */
  constructor(
    readonly uploads = new PhotoUploads(),
    readonly keepBefore = NOTHING_TO_KEEP,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): IntakeSnapshot => this.snapshot;

  tell(change: Partial<IntakeSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.listeners) listener();
  }

  refuse(refusal: string): void {
    this.tell({ refusal, reading: null, report: null });
  }
}
