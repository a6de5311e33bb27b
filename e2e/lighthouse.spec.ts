import { findChromiumForTests } from '../scripts/find-chromium';
import { type LighthouseReport, runLighthouse } from '../scripts/run-lighthouse';
import { writeWithPhoto } from './deeds/photo-story';
import { takeToReaders } from './deeds/stories';
import { expect, test } from './fixtures/test';

/** A machine that is busy with other tests makes a page slow that is not: all points in one of so many runs are enough. */
const RUNS = 5;

test('the home page and a story with a photo have all points of Lighthouse, as on a telephone', async ({
  asReporter,
  asEditor,
  newsroom,
}) => {
  test.setTimeout(420_000);
  const story = await writeWithPhoto(asReporter);
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
