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

const QUIET: IntakeSnapshot = { refusal: null, report: null, reading: null };

/** What there is to say about text that comes in from elsewhere: for the line above the story, which listens. */
export class IntakeNews {
  private snapshot = QUIET;
  private readonly listeners = new Set<() => void>();

  /** `uploads`: the pictures that came in with it, on their way to the newsroom. */
  constructor(readonly uploads = new PhotoUploads()) {}

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
