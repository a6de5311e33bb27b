/** A way for texts from each instance to all: at most once each, kept nowhere, and back to the sender as well. */
export interface Wire {
  /** Whether texts get through at the moment, as far as this end can tell. */
  isUp(): boolean;
  /** Tells everybody. What cannot be sent now is dropped. */
  send(text: string): void;
  close(): Promise<void>;
}

/** What a wire tells its end. */
export interface WireEars {
  onText(text: string): void;
  /** Up, for the first time or again: what was said before is missed. */
  onUp(): void;
  onTrouble(cause: unknown): void;
}
