import type { KeptStory } from '@/components/editor/device/kept-stories';

/** Which of these stories hold words that the newsroom does not have, as a sentence; null when none does. */
export function unsentSentence(stories: readonly Pick<KeptStory, 'headline' | 'isSent'>[]): string | null {
  const names = stories
    .filter(({ isSent }) => !isSent)
    .map(({ headline }) => `“${headline || 'Untitled story'}”`);
  if (names.length === 0) return null;
  return `Words in ${names.join(', ')} have not reached the newsroom and are on this device only.`;
}
