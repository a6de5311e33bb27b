export type SaveState = 'saved' | 'saving' | 'offline' | 'not_saved';

export type KeptHere = 'whole' | 'soon' | 'never';

/** What the connection knows about the text on this screen. */
export interface SaveFacts {
  isConnected: boolean;
  /** Whether the server has confirmed, on this line, that everything on this screen is in the database. */
  isConfirmed: boolean;
  /** Why the server does not take our text, as a sentence; null while it does. */
  refusal: string | null;
  /** Whether this device holds the text too: all of it, all but the last words on their way, or none. */
  keptHere: KeptHere;
}

export const SAVE_WORDS: Record<SaveState, string> = {
  saved: 'Saved',
  saving: 'Saving…',
  offline: 'Offline – kept on this device',
  not_saved: 'Not saved',
};

/** Said beside all of these where the text is on the screen and in the newsroom only. */
export const NO_COPY = 'No copy on this device';

/**
 * What the status line may say. "Saved" is said only when the server has confirmed everything on this screen;
 * "kept on this device" only when it is.
 */
export function saveState(facts: SaveFacts): SaveState {
  if (facts.refusal !== null && !facts.isConfirmed) return 'not_saved';
  if (!facts.isConnected) return OFFLINE[facts.keptHere];
  return facts.isConfirmed ? 'saved' : 'saving';
}

const OFFLINE: Record<KeptHere, SaveState> = { whole: 'offline', soon: 'saving', never: 'not_saved' };
