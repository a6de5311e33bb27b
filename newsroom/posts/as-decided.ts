import type { PostView } from '@/content/views-of-media';
import type { Decision } from './decision';
import type { PostState } from './finding';

/** The decision that holds for a post, with how the post stood when it was taken. */
export type StandingDecision = Pick<Decision, 'shown' | 'label'> & { state: PostState | null };

/**
 * A record as readers may have it. What is not shown is not in the answer either, so that whoever draws it, in whatever
 * way, cannot give it away.
 */
export function asDecided(view: PostView, { shown, label, state }: StandingDecision): PostView {
  switch (shown) {
    case 'whole':
      return view;
    case 'labelled':
      return { ...view, url: addressOf(view, state), standing: { shown, label } };
    case 'text_only':
      return { ...wordsOf(view), url: addressOf(view, state), standing: { shown, label } };
    case 'blurred':
    case 'removed':
      return { ...nothingOf(view), standing: { shown, label } };
  }
}

// A link to what is gone leads readers to an error, or to the profile of somebody who wanted to be left alone.
function addressOf({ url }: PostView, state: PostState | null): string {
  return state === 'deleted' || state === 'protected' ? '' : url;
}

// Named one by one: a part that a record gains later, such as its pictures, is left out until somebody decides otherwise.
function wordsOf(view: PostView): PostView {
  const { id, platform, url, authorName, handle, text, language, direction } = view;
  const { postedOn, capturedAt, capturedHow } = view;
  const words = { id, platform, url, authorName, handle, text, language, direction };
  return { ...words, postedOn, capturedAt, capturedHow };
}

function nothingOf({ id, platform, capturedAt, capturedHow }: PostView): PostView {
  const silent = { url: '', authorName: '', handle: '', text: '', postedOn: '' };
  return { id, platform, capturedAt, capturedHow, language: null, direction: 'auto', ...silent };
}
