import type { Awareness } from 'y-protocols/awareness';
import { watchActivity } from './activity';

/**
 * Tells colleagues what the carets of the texts do not: which detail of the story has the focus here, and whether
 * anybody is at the page. The answer ends it.
 */
export function tellWhereabouts(carets: Pick<Awareness, 'setLocalStateField'>): () => void {
  let told: string | null = null;
  const look = ({ target }: FocusEvent) => {
    const place = target instanceof Element ? target.closest<HTMLElement>('[data-detail]') : null;
    const detail = place?.dataset.detail ?? null;
    if (detail === told) return;
    told = detail;
    carets.setLocalStateField('detail', detail);
  };
  document.addEventListener('focusin', look);
  const stopWatching = watchActivity((isIdle) => carets.setLocalStateField('idle', isIdle));
  return () => {
    document.removeEventListener('focusin', look);
    stopWatching();
  };
}
