import sharp from 'sharp';
import { findChromiumForTests } from '../scripts/find-chromium';
import { type LighthouseReport, runLighthouse } from '../scripts/run-lighthouse';
import { takeToReaders, write } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

/** A machine that is busy with other tests makes a page slow that is not: all points in one of so many runs are enough. */
const RUNS = 5;

test('the home page and a story with a photo have all points of Lighthouse, as on a telephone', async ({
  asReporter,
  asEditor,
  newsroom,
}) => {
  test.setTimeout(420_000);
  const story = await write(asReporter, { paragraphs: Array.from({ length: 12 }, paragraph) });
  const editor = new StoryEditor(asReporter);
  await editor.toEmptyLine();
  const dialog = await editor.openPhotoDialog();
  await dialog.give({ name: 'harbour.jpg', mimeType: 'image/jpeg', buffer: await photo() });
  await editor.setPart('Caption', 'The wall at noon');
  await editor.setPart('Alt text', 'Waves at the harbour wall');
  await editor.setPart('Credit', 'Ruth Pell');
  await editor.isSaved();
  await takeToReaders({ reporter: asReporter, editor: asEditor }, story);

  for (const path of ['/', story.path])
    await test.step(path, async () => {
      const best = await bestOf(`${newsroom.url}${path}`);
      expect(best.scores, best.missed.join('\n')).toEqual({
        performance: 100,
        accessibility: 100,
        'best-practices': 100,
        seo: 100,
      });
      expect(best.cls).toBe(0);
    });
});

/** The report with the most points for speed; the other points do not depend on the machine. */
async function bestOf(url: string): Promise<LighthouseReport> {
  const reports: LighthouseReport[] = [];
  while (reports.length < RUNS) {
    const report = await runLighthouse(url, findChromiumForTests());
    reports.push(report);
    if (report.scores.performance === 100) break;
  }
  return reports.reduce((one, other) => (other.scores.performance > one.scores.performance ? other : one));
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
