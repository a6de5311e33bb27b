/** What the desk has to say aloud: to screen readers, and shown for a moment where nothing else on the screen says it. */
export interface Announcement {
  sentence: string;
  isShown: boolean;
}

const listeners = new Set<(announcement: Announcement) => void>();

/** Has a sentence read out politely, after what is being read now. For what eyes can see by themselves. */
export function announce(sentence: string): void {
  tell({ sentence, isShown: false });
}

/** As `announce`, and shows the sentence for a few seconds. */
export function announceAndShow(sentence: string): void {
  tell({ sentence, isShown: true });
}

/** Calls the listener with every announcement from now on; gives back what ends that. */
export function onAnnouncement(listener: (announcement: Announcement) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(announcement: Announcement): void {
  for (const listener of listeners) listener(announcement);
}
