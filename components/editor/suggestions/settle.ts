import { rewriteSuggestions } from '@/content/suggestions/rewrite';
import type { Verdict } from '@/content/suggestions/settle';
import { settleText } from '@/content/suggestions/settle-text';
import { LONGEST_REASON, type Suggestion } from '@/content/suggestions/suggestion';
import { endUndoStep } from '../live-text';
import { SETTLES } from './suggest-mode';
import type { Suggesting } from './suggesting';

/** Whether this person may settle a suggestion so: who writes any, who suggests may take the own ones back. */
export function maySettle(suggesting: Suggesting, { by }: Pick<Suggestion, 'by'>, verdict: Verdict): boolean {
  if (suggesting.may === 'write') return true;
  return suggesting.may === 'suggest' && verdict === 'reject' && suggesting.isOwn(by);
}

/** Settles suggestions in all texts of the story, as one step of undo in each. Those that this person may not are left. */
export function settle(
  suggesting: Suggesting,
  verdict: Verdict,
  isMeant: (one: Suggestion) => boolean,
): void {
  for (const { state, view } of suggesting.editors.values()) {
    endUndoStep(state);
    const { tr } = view.state;
    settleText(tr, (one) => (isMeant(one) && maySettle(suggesting, one, verdict) ? verdict : null));
    if (!tr.docChanged) continue;
    view.dispatch(tr.setMeta(SETTLES, true));
    endUndoStep(view.state);
  }
}

/** Says why something is suggested; an empty reason is none. */
export function giveReason(suggesting: Suggesting, id: string, words: string): void {
  const reason = words.trim().slice(0, LONGEST_REASON) || null;
  for (const { view } of suggesting.editors.values()) {
    endUndoStep(view.state);
    const { tr } = view.state;
    rewriteSuggestions(tr, (one) => (one.id === id && one.reason !== reason ? { ...one, reason } : one));
    if (tr.docChanged) view.dispatch(tr.setMeta(SETTLES, true));
  }
}
