import type { ServerResponse } from 'node:http';
import { around } from '@/db/around';

interface Answer {
  status: number | null;
}

const answerAround = around<Answer>('answer');

/**
 * Lets the pages drawn by `work` choose the status of this response. Next's pages can answer 200 and 404 only, and a
 * withdrawn story is neither: 410 tells archives and search engines that it was taken back on purpose.
 */
export function withAnswerStatus<Value>(response: ServerResponse, work: () => Value): Value {
  const answer: Answer = { status: null };
  const { writeHead } = response;
  // Only a page that was going to be fine changes its status: an error of ours stays an error.
  response.writeHead = function write(this: ServerResponse, status: number, ...rest: unknown[]) {
    const chosen = status === 200 && answer.status !== null ? answer.status : status;
    // `writeHead` has several lists of parameters; they are passed on as they came.
    return Reflect.apply(writeHead, this, [chosen, ...rest]) as ServerResponse;
  } as ServerResponse['writeHead'];
  return answerAround.put(answer, work);
}

/**
 * Says that there is nothing at this address. Next's own way to say it draws the page by a script, in the browser; after
 * this, it is drawn here like any other.
 */
export function answerMissing(): void {
  const answer = answerAround.get();
  if (answer) answer.status = 404;
}

/** Says that what was asked for existed and is gone. Does nothing where no server of ours is listening. */
export function answerGone(): void {
  const answer = answerAround.get();
  if (answer) answer.status = 410;
}
