import type { Stamp } from '@/server/site/stamp';
import { Message } from './message';

/** What stands for ever in the place of a story that was killed: why it is gone, in the words of the house, and since when. */
export function Tombstone({ words, at }: { words: string; at: Stamp }) {
  return (
    <Message title="This story has been retracted">
      {words
        .split(/\n+/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      <p>
        It was taken down for good on <time dateTime={at.iso}>{at.moment}</time>.
      </p>
    </Message>
  );
}
