'use client';

import { SelectField } from '@/components/ui/field';
import { type Anchor, anchorName } from '@/newsroom/comments/anchor';
import type { Outcome } from '@/newsroom/refusal';
import { startThreadAction } from '@/server/actions/comments';
import { reached } from '../reached';
import { CommentForm } from './comment-form';
import formStyles from './comment-form.module.css';
import type { Draft } from './kept-drafts';

interface NewThreadProps {
  storyId: string;
  draft: Draft;
  /** What it can be about. */
  anchors: readonly Anchor[];
  mayBlock: boolean;
  onChange(change: Partial<Draft>): void;
  onSent(threadId: string): void;
  onCancel(): void;
}

/** A new comment: what it is about, its words, and for editors whether it stops the story. */
export function NewThread({ storyId, draft, anchors, mayBlock, onChange, onSent, onCancel }: NewThreadProps) {
  const { text, commentId, isBlocking = false } = draft;
  const anchor = draft.anchor ?? anchors[0] ?? { kind: 'story' };
  // A draft that was kept is about what was selected then.
  const isKnown = anchors.some((each) => same(each, anchor));
  const offered = isKnown ? anchors : [anchor, ...anchors];

  async function send(): Promise<Outcome<unknown>> {
    const wanted = isBlocking && mayBlock;
    const outcome = await reached(
      startThreadAction({ storyId, commentId, anchor, text, isBlocking: wanted }),
    );
    if (outcome.ok) onSent(outcome.value.threadId);
    return outcome;
  }

  return (
    <section aria-label="New comment" className={formStyles.new}>
      <SelectField
        label="About"
        value={offered.findIndex((each) => same(each, anchor))}
        onChange={(event) => onChange({ anchor: offered[Number(event.target.value)] ?? { kind: 'story' } })}
      >
        {offered.map((each, place) => (
          <option key={JSON.stringify(each)} value={place}>
            {aboutInWords(each)}
          </option>
        ))}
      </SelectField>
      <CommentForm
        {...{ storyId, text, onCancel }}
        label="Comment"
        send="Send"
        hasFocus
        onText={(words) => onChange({ text: words, anchor })}
        onSend={send}
      >
        {mayBlock ? (
          <label className={formStyles.blocks}>
            <input
              type="checkbox"
              checked={isBlocking}
              onChange={(event) => onChange({ isBlocking: event.target.checked })}
            />
            Stops the story until it is resolved
          </label>
        ) : null}
      </CommentForm>
    </section>
  );
}

function same(a: Anchor, b: Anchor): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function aboutInWords(anchor: Anchor): string {
  const name = anchorName(anchor);
  if (!('quote' in anchor) || anchor.quote === '' || anchor.kind === 'field') return name;
  const { quote } = anchor;
  return `${name}: “${quote.length > 50 ? `${quote.slice(0, 49)}…` : quote}”`;
}
