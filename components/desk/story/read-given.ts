import { isChangeClass, needsNote } from '@/newsroom/change-class';
import type { OpenTransition } from '@/newsroom/decide';
import { momentOf } from '@/newsroom/local-time';
import type { Given } from './use-story';

/** What was given in the dialog of a transition, or the sentence that says what is missing. */
export function readGiven(
  form: FormData,
  { asks }: Pick<OpenTransition, 'asks'>,
  timeZone: string,
): Given | string {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const given: Given = {};
  if (asks.includes('reason')) {
    if (!text('reason')) return 'Give a reason: whoever reads the history will want to know.';
    given.reason = text('reason');
  }
  if (asks.includes('tombstone')) {
    if (!text('tombstone')) return 'Write what readers will find in the place of the story.';
    given.tombstone = text('tombstone');
  }
  if (asks.includes('releaseAt')) {
    const local = text('releaseAt');
    const which = whichOf(text('releaseWhich'));
    const moment = momentOf({ local, timeZone }, which);
    if (!moment.ok) return moment.message;
    given.release = { local, timeZone, ...(which && { which }) };
  }
  if (asks.includes('changeClass')) {
    const changeClass = text('changeClass');
    if (isChangeClass(changeClass) && needsNote(changeClass) && !text('note')) {
      return 'Write the note that readers will see.';
    }
    given.changeClass = changeClass;
    given.note = text('note');
  }
  return given;
}

function whichOf(typed: string): 'first' | 'second' | undefined {
  return typed === 'first' || typed === 'second' ? typed : undefined;
}
