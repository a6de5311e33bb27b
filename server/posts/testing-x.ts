import type { FailureReason } from '../outbound/failures';
import type { CaptureOptions } from './capture-post';
import { memoryStorage } from './testing-platform';

/** A platform whose answers a test decides, one at a time. */
export interface TestPlatform {
  /** How it is asked. */
  fetching: CaptureOptions;
  /** The addresses that it was asked about, in order. */
  asked: string[];
  /** From now on every post reads so. */
  says(text: string): void;
  /** From now on it answers with this status, or not at all. */
  fails(status: number | null, reason?: FailureReason): void;
}

/** One that shows every post of X, each with the same text. */
export function openTestPlatform(text: string): TestPlatform {
  const asked: string[] = [];
  let answer: Answer = { text };
  return {
    asked,
    says: (now) => {
      answer = { text: now };
    },
    fails: (status, reason = status === null ? 'timeout' : 'http_error') => {
      answer = { failure: { ok: false, reason, message: '', ...(status !== null && { status }) } };
    },
    fetching: {
      storage: memoryStorage(),
      outbound: {
        getFile: async () => ({ ok: false, reason: 'network', message: '' }),
        async get(question) {
          const url = new URL(question).searchParams.get('url') ?? '';
          asked.push(url);
          if ('failure' in answer) return answer.failure;
          const body = JSON.stringify(oembed(url, answer.text));
          return { ok: true, status: 200, contentType: 'application/json', body, finalUrl: question };
        },
      },
    },
  };
}

type Answer =
  | { text: string }
  | { failure: { ok: false; reason: FailureReason; message: string; status?: number } };

function oembed(url: string, text: string) {
  return {
    url,
    author_name: 'Anna Quay',
    author_url: 'https://x.com/anna_quay',
    html: `<blockquote><p>${text}</p><a href="${url}">October 1, 2025</a></blockquote>`,
  };
}
