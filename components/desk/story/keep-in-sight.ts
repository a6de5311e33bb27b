import type { LiveStory } from '@/components/editor/live-story';

/** Of the height of the window: where a caret may stand without the page being moved. */
const CALM = { from: 0.2, to: 0.75 };

/** Scrolls the page so that a colleague's caret stays in sight, whenever it moves or the text around it. The answer ends it. */
export function keepInSight(live: LiveStory, personId: string): () => void {
  let frame = 0;
  const soon = () => {
    // After the editors have drawn the caret in its new place.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => bringIntoSight(personId));
  };
  soon();
  live.carets.on('change', soon);
  live.doc.on('update', soon);
  return () => {
    cancelAnimationFrame(frame);
    live.carets.off('change', soon);
    live.doc.off('update', soon);
  };
}

function bringIntoSight(personId: string): void {
  const caret = document.querySelector(`[data-person="${CSS.escape(personId)}"]`);
  const top = caret?.getBoundingClientRect().top;
  if (!caret || top === undefined) return;
  const { innerHeight } = window;
  if (top >= innerHeight * CALM.from && top <= innerHeight * CALM.to) return;
  caret.scrollIntoView({ block: 'center' });
}
