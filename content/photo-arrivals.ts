/** What is known of the picture that a photo block waits for, or of which it shows more than the newsroom has yet. */
export interface PhotoArrival {
  /** The picture as it lies on this device, as an address for this page alone. Never to be kept in a story. */
  picture: string | null;
  /** Of the file. */
  name: string;
  /** The share that has left this device, 0 to 1; null where that is not known, or is over. */
  share: number | null;
  /** How it stands, as a sentence. */
  sentence: string;
  /** Whether it was not taken in; the sentence says why. */
  hasFailed: boolean;
}

/** Pictures on their way into blocks, by the id of the block: from this device or from a colleague's. */
export interface PhotoArrivals {
  subscribe(listener: () => void): () => void;
  /** Null when no picture is on its way there. The same object until something changes. */
  of(blockId: string): PhotoArrival | null;
  /** Sends one again that failed. */
  retry(blockId: string): void;
  /** The block shows the newsroom's own picture: that of this device can be let go. */
  shown(blockId: string): void;
}
