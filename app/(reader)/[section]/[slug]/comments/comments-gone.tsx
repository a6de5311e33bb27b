import { Frame } from '@/components/reader/frame';
import { Message } from '@/components/reader/message';
import { answerGone } from '@/server/site/answer-status';
import type { Paper } from '@/server/site/paper';

/** What stands in the place of the comments on a story that was taken from readers: they went with it. */
export function CommentsGone({ site, sections }: Pick<Paper, 'site' | 'sections'>) {
  answerGone();
  return (
    <Frame site={site} sections={sections}>
      <Message title="These comments are not here any more">
        <p>The story that they were about has been taken back by the newsroom.</p>
      </Message>
    </Frame>
  );
}
