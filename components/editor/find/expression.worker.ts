import { matchesIn } from './matches-in';

/** What is asked of the worker. */
export interface Question {
  texts: string[];
  pattern: RegExp;
  replacement: string;
}

// Regular expressions of people run here, apart from the page, because one can take hours: then the worker is ended.
self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const { texts, pattern, replacement } = data;
  self.postMessage(matchesIn(texts, pattern, { replacement, isTemplate: true }));
});
self.postMessage('ready');
