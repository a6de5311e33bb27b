// biome-ignore-all format: posts read better on one line each

/** A social post as an editor types it in by hand when the platform cannot be asked. */
export interface DemoPost {
  platform: 'x' | 'bluesky' | 'mastodon';
  url: `https://${string}`;
  authorName: string;
  handle: string;
  text: string;
  language: string;
  direction: 'ltr' | 'rtl';
  postedHoursAgo: number;
}

/** The posts that stories quote. Nobody in them exists. */
export const posts = {
  'harbour-master': { platform: 'x', url: 'https://x.com/kelmouth_port/status/1987402215563019264', authorName: 'Kelmouth Harbour Authority', handle: 'kelmouth_port', text: 'East mole closed to the public until further notice. Please watch the waves from Lantern Hill. Every year somebody thinks the railing will hold, and every year we fish out the railing.', language: 'en', direction: 'ltr', postedHoursAgo: 55 },
  'barrier-resident': { platform: 'mastodon', url: 'https://social.kelmouth.example/@fenwharf_gran/113504417720981', authorName: 'Odile Marchbanks', handle: '@fenwharf_gran@social.kelmouth.example', text: 'Nine hours in the gallery, two flasks of tea, one vote. I have moved my piano upstairs four times since I was married. It is staying upstairs until the gates are built.', language: 'en', direction: 'ltr', postedHoursAgo: 8 },
  'branch-delegate': { platform: 'bluesky', url: 'https://bsky.app/profile/quayside-union.example/post/3mkq7dz4w2c2h', authorName: 'Quayside Union, Fenwharf branch', handle: 'quayside-union.example', text: 'For the record: nobody on this quay is against cranes that think. We are against finding out from the newspaper what they are thinking.', language: 'en', direction: 'ltr', postedHoursAgo: 30 },
  'seafarer-thanks': { platform: 'x', url: 'https://x.com/hamza_bosun/status/1986233871920447488', authorName: 'حمزة البحّار', handle: 'hamza_bosun', text: 'شكراً كلماوث! ثلاث ليالٍ في الميناء، وقهوة ساخنة، ومن يسأل عن أخبار أمي.', language: 'ar', direction: 'rtl', postedHoursAgo: 90 },
  'match-winner': { platform: 'bluesky', url: 'https://bsky.app/profile/juliofenn.example/post/3mkp2wr7zt22a', authorName: 'Júlio Fenn', handle: 'juliofenn.example', text: 'Mum, I know you were watching through your fingers. You can look now. 💛', language: 'en', direction: 'ltr', postedHoursAgo: 17 },
} as const satisfies Record<string, DemoPost>;

export type PostKey = keyof typeof posts;
