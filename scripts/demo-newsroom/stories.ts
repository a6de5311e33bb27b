import type { DemoStory } from './demo-story';
import { business } from './stories/business';
import { culture } from './stories/culture';
import { politics } from './stories/politics';
import { science } from './stories/science';
import { sport } from './stories/sport';
import { world } from './stories/world';

/** Every story of the demo newsroom, section by section. */
export const stories: readonly DemoStory[] = [
  ...politics,
  ...world,
  ...business,
  ...culture,
  ...science,
  ...sport,
];
