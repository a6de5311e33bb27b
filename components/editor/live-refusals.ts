import { isLiveReason, type LiveReason } from '@/content/live-protocol';

const SENTENCES: Record<LiveReason, string> = {
  signed_out: 'You have been signed out. Sign in again; your text stays on this page.',
  not_allowed: 'You may no longer open this story.',
  old_editor:
    'Galley has been updated since this page was opened. Reload it; your text is kept on this device.',
  restored:
    'The newsroom was restored from a backup. This page still shows the text from before, and nothing typed here is saved any more.',
  rewritten:
    'The newsroom has put this story in order while this page was away from it, so the page has to be loaded again.',
  too_large: 'The story has become too long to be saved. Split it, or take something out.',
  moved:
    'The story has moved on, and what you typed since is not in it. It stays on this page, to be copied.',
  malformed: 'The newsroom could not read the last change. Galley tries again.',
  too_many: 'Too much came at once from this browser. Galley tries again in a moment.',
  not_saved: 'The newsroom’s database did not take the text. It stays on this page; Galley tries again.',
  unavailable: 'The newsroom cannot be reached for a moment. Galley tries again.',
  restarting: 'The newsroom is restarting. Galley connects again by itself.',
};

/**
 * Whether a reason is about the text that was sent. Getting in again does not settle it, only a confirmation does: until
 * then the line must not read as if all were well, again and again.
 */
export function isAboutText(reason: LiveReason): boolean {
  return reason === 'not_saved' || reason === 'malformed' || reason === 'too_many';
}

/** What to tell the writer when the server refused or ended a connection; null when the line just broke. */
export function refusalSentence(reason: string | undefined): string | null {
  return isLiveReason(reason) ? SENTENCES[reason] : null;
}
