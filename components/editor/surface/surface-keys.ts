import { blockKeys } from './block-keys';
import { dropOfBlocks } from './drop-of-blocks';
import { leaveByTab } from './leave-by-tab';
import { sayBlockChanges } from './say-block-changes';

/** What the surface adds to the body itself: keys for blocks, a way out, and words for who does not see. */
export const surfaceKeys = [blockKeys, dropOfBlocks, leaveByTab, sayBlockChanges];
