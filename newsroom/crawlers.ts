/** What a crawler of an AI company fetches pages for, as its operator says. */
export type CrawlerPurpose = 'training' | 'search' | 'request';

/** A crawler that obeys robots.txt by a name of its own. */
export interface Crawler {
  /** The name that robots.txt addresses it by. */
  token: string;
  operator: string;
  purpose: CrawlerPurpose;
  /** Where its operator says so. */
  source: string;
}

/** The purposes in the words of the desk, in the order in which they are shown. */
export const CRAWLER_PURPOSES: Readonly<Record<CrawlerPurpose, { name: string; sentence: string }>> = {
  training: { name: 'Training', sentence: 'What they fetch may become part of a model.' },
  search: { name: 'Answers and search', sentence: 'They quote and link to what they have found.' },
  request: { name: 'On request', sentence: 'They fetch a page when somebody asks about it.' },
};

/** The crawlers that a newsroom can keep out, in the order in which they are shown. */
export const CRAWLERS: readonly Crawler[] = [
  crawler('GPTBot', 'OpenAI', 'training', 'https://platform.openai.com/docs/bots'),
  crawler('ClaudeBot', 'Anthropic', 'training', anthropic()),
  crawler('CCBot', 'Common Crawl', 'training', 'https://commoncrawl.org/ccbot'),
  crawler(
    'Google-Extended',
    'Google',
    'training',
    'https://developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers',
  ),
  crawler('Applebot-Extended', 'Apple', 'training', 'https://support.apple.com/en-us/119829'),
  crawler(
    'Meta-ExternalAgent',
    'Meta',
    'training',
    'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers',
  ),
  crawler('Amazonbot', 'Amazon', 'training', 'https://developer.amazon.com/amazonbot'),
  crawler('OAI-SearchBot', 'OpenAI', 'search', 'https://platform.openai.com/docs/bots'),
  crawler('Claude-SearchBot', 'Anthropic', 'search', anthropic()),
  crawler('PerplexityBot', 'Perplexity', 'search', 'https://docs.perplexity.ai/guides/bots'),
  crawler(
    'DuckAssistBot',
    'DuckDuckGo',
    'search',
    'https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot',
  ),
  crawler('ChatGPT-User', 'OpenAI', 'request', 'https://platform.openai.com/docs/bots'),
  crawler('Claude-User', 'Anthropic', 'request', anthropic()),
  crawler('Perplexity-User', 'Perplexity', 'request', 'https://docs.perplexity.ai/guides/bots'),
];

export function isCrawler(value: unknown): value is string {
  return CRAWLERS.some(({ token }) => token === value);
}

function crawler(token: string, operator: string, purpose: CrawlerPurpose, source: string): Crawler {
  return { token, operator, purpose, source };
}

function anthropic(): string {
  return 'https://support.anthropic.com/en/articles/8896518-does-anthropic-crawl-data-from-the-web-and-how-can-site-owners-block-the-crawler';
}
