import { Check, LoaderCircle, type LucideIcon, TriangleAlert } from 'lucide-react';
import status from '@/components/editor/save-status.module.css';
import type { DraftState } from './front-draft';

const LINES: Record<DraftState, { icon: LucideIcon; words: string; look: string }> = {
  saved: { icon: Check, words: 'Saved', look: 'saved' },
  saving: { icon: LoaderCircle, words: 'Saving…', look: 'saving' },
  not_saved: { icon: TriangleAlert, words: 'Not saved', look: 'not_saved' },
  clash: { icon: TriangleAlert, words: 'Not saved', look: 'not_saved' },
};

/** Whether the draft on the screen is in the newsroom's database. */
export function SaveLine({ state }: { state: DraftState }) {
  const { icon: Icon, words, look } = LINES[state];
  return (
    <p role="status" aria-live="off" className={status.status} data-state={look}>
      <Icon aria-hidden size={15} />
      {words}
    </p>
  );
}
