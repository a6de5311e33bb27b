import { notFound, permanentRedirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { Message } from '@/components/reader/message';
import { Tombstone } from '@/components/reader/tombstone';
import { answerGone } from '@/server/site/answer-status';
import type { StoryAnswer } from '@/server/site/story';

/**
 * What is said at an address of a story that readers do not have there: the story itself, its history, its form. `further` is
 * what follows the story's own address.
 */
export function whatBecameOfIt(answer: Exclude<StoryAnswer, { found: 'story' }>, further = ''): ReactNode {
  switch (answer.found) {
    case 'nothing':
      return notFound();
    case 'elsewhere':
      return permanentRedirect(answer.path + further);
    case 'withdrawn':
      answerGone();
      return (
        <Message title="This story has been withdrawn">
          <p>It was published here and has since been taken back by the newsroom.</p>
        </Message>
      );
    case 'killed':
      answerGone();
      return <Tombstone words={answer.words} at={answer.at} />;
  }
}
