import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { StoryEditor } from '../pages/story-editor';
import { type MadeStory, write } from './stories';

/** Writes a story of some length that a photo leads, and leaves it as a draft. */
export async function writeWithPhoto(reporter: Page): Promise<MadeStory> {
  const story = await write(reporter, { paragraphs: [] });
  const editor = new StoryEditor(reporter);
  const dialog = await editor.openPhotoDialog();
  await dialog.give({ name: 'harbour.jpg', mimeType: 'image/jpeg', buffer: await photo() });
  await editor.setPart('Caption', 'The wall at noon');
  await editor.setPart('Alt text', 'Waves at the harbour wall');
  await editor.setPart('Credit', 'Ruth Pell');
  await editor.toEmptyLine();
  await editor.paste(Array.from({ length: 12 }, paragraph).join('\n\n'));
  await editor.isSaved();
  return story;
}

function paragraph(_: unknown, place: number): string {
  return `Paragraph ${place + 1} says what happened at the harbour and who said so, in a few words more than it needs. `.repeat(
    4,
  );
}

/** Not of one colour, so that its files are as large as those of a photo. */
function photo(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
  return sharp({ create: { width: 960, height: 640, channels: 3, background: '#888', noise } })
    .blur(2)
    .jpeg()
    .toBuffer();
}
