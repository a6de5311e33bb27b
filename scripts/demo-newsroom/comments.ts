// biome-ignore-all format: one comment a line reads as prose
import type { ReportKind } from '@/newsroom/reader-comments/grounds';
import type { CommentReason } from '@/newsroom/reader-comments/pipeline';

/** A comment of a reader below a story of the demo, or of somebody of the house (`by`). */
export interface DemoComment {
  key: string;
  story: string;
  /** A reader, by their name; or the key of somebody of the house. */
  name?: string;
  by?: string;
  text: string;
  hoursAgo: number;
  /** The key of the comment that it answers. */
  answers?: string;
  /** Why it waits for a moderator; without it readers have it. */
  waits?: readonly CommentReason[];
  reported?: { kind: ReportKind; note: string };
}

export const comments: readonly DemoComment[] = [
  { key: 'dredgers', story: 'barrier-vote', name: 'Hanne Skov', hoursAgo: 6, text: 'I watched it until the end from the gallery. What nobody says: the two dredgers that the Authority lends are the ones that were to clear the fish dock this winter. So the stallholders pay for the barrier, too, only not in crowns.' },
  { key: 'dredgers-answer', story: 'barrier-vote', by: 'reporter', hoursAgo: 5.2, answers: 'dredgers', text: 'Thank you, that is a good point. I have asked the Authority what it means for the fish dock, and we add it to the story when they answer.' },
  { key: 'dredgers-thanks', story: 'barrier-vote', name: 'Hanne Skov', hoursAgo: 4.9, answers: 'dredgers-answer', text: 'Good. Ask for the berth plan of February, it is in there.' },
  { key: 'steward', story: 'barrier-vote', name: 'Old Ropewalker', hoursAgo: 4, text: 'Is the steward all right?' },
  { key: 'three-votes', story: 'barrier-vote', name: 'M. Tarrant', hoursAgo: 3, text: 'Three votes, and two of them from a ward that stands forty metres above the river. They were bought, everybody in Fenwharf knows by whom.', reported: { kind: 'false_claim', note: 'He says that councillors were bought. Is there any proof?' } },
  { key: 'link', story: 'barrier-vote', name: 'Gate Watcher', hoursAgo: 1.5, text: 'The surveys are all here, read them yourselves: https://surveys.example/one https://surveys.example/two https://surveys.example/three', waits: [{ step: 'links', sentence: 'It has 3 links.' }, { step: 'newcomer', sentence: 'The first comments of a new commenter are looked at.' }] },
  { key: 'night-shift', story: 'night-trams', name: 'Jonas from the bakery', hoursAgo: 40, text: 'We start at half past one. Without line 7 I walk for fifty minutes, in January too. So: thank you, copper.' },
  { key: 'driver', story: 'night-trams', name: 'Line 7 driver', hoursAgo: 2, text: 'Nobody has asked those who drive it. We found out from this newspaper.', waits: [{ step: 'newcomer', sentence: 'The first comments of a new commenter are looked at.' }] },
];
