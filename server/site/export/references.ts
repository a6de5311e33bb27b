/** What a page needs besides itself, by address. */
export interface References {
  /** Further pages of the list that it is a page of, and of the archive, and what stands beside a story. */
  pages: string[];
  media: string[];
  players: string[];
  /** Files of the build. */
  files: string[];
}

/** Finds in the words of a page, a feed or a style sheet what belongs to this site. */
export function referencesIn(words: string): References {
  return {
    pages: [
      ...all(words, /href="(\/[a-z0-9/-]*\?page=\d+)"/g),
      ...all(words, /href="(\/corrections|\/archive(?:\/\d+)*)"/g),
      ...all(words, /href="(\/[a-z0-9-]+\/[a-z0-9-]+\/(?:history(?:\/\d+-\d+)?|report))"/g),
    ],
    media: all(words, /(\/media\/(?:(?:cards|portraits)\/)?[\w-]+\/[\w.-]+)/g),
    players: all(words, /(\/embed\/[\w-]+)/g),
    files: all(words, /(\/_next\/static\/[\w./-]+|\/icon\.svg)/g),
  };
}

function all(words: string, pattern: RegExp): string[] {
  return [...new Set([...words.matchAll(pattern)].flatMap(([, found]) => found ?? []))];
}
