import sharp from 'sharp';
import { takeToReaders, write } from './deeds/stories';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

test('a photo is in the story at once, its sizes follow by themselves, and readers get every one of them clean', async ({
  asReporter,
  asEditor,
  asReader,
  stranger,
}) => {
  test.setTimeout(240_000);
  const story = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const block = editor.body.locator('figure');

  await test.step('it can be seen within a moment, while its sizes are made', async () => {
    await editor.toEmptyLine();
    const dialog = await editor.openPhotoDialog();
    await dialog.give({ name: 'quay.jpg', mimeType: 'image/jpeg', buffer: await largePhoto() });
    await expect(block.locator('img')).toBeVisible();
    await expect(block.locator('img')).toHaveAttribute('src', /\/640\.jpg$/);
  });

  await test.step('the larger ones take its place without a reload', async () => {
    await expect(block.locator('img')).toHaveAttribute('src', /\/960\.jpg$/, { timeout: 90_000 });
    await expect(block.getByText('Making the sizes for readers …')).toHaveCount(0);
  });

  await test.step('the library says that the original tells where it was taken', async () => {
    await asEditor.goto('/desk/photos');
    await expect(asEditor.getByText('The original tells where it was taken').first()).toBeVisible();
  });

  await test.step('a stranger gets nothing of it, and nobody an address of the original', async () => {
    const source = (await block.locator('img').getAttribute('src')) ?? '';
    expect((await stranger.get(source)).status()).toBe(404);
    const folder = source.slice(0, source.lastIndexOf('/'));
    for (const guess of ['/original.jpg', '/original', '/0.jpg', '/../../originals/x', '/640.jpg.type'])
      expect((await stranger.get(`${folder}${guess}`)).status(), guess).toBe(404);
  });

  await test.step('published, every size is there for readers, with the credit and without the place', async () => {
    for (const part of ['Caption', 'Alt text'] as const) {
      await editor.part(part).click();
      await asReporter.keyboard.type('The quay');
    }
    await expect(editor.part('Credit')).toHaveText('Ada Quay');
    await editor.isSaved();
    await takeToReaders({ reporter: asReporter, editor: asEditor }, story);
    await asReader.goto(story.path);
    // Other stories have pictures below this one's.
    const sources = await asReader
      .getByRole('figure')
      .first()
      .locator('source')
      .evaluateAll((all) => all.map((each) => each.getAttribute('srcset')));
    const addresses = sources.flatMap((srcset) =>
      (srcset ?? '').split(', ').map((one) => one.split(' ')[0] ?? ''),
    );
    expect(addresses).toHaveLength(18);
    for (const address of addresses) {
      const response = await stranger.get(address);
      expect(response.headers()['cache-control'], address).toBe('public, max-age=3, must-revalidate');
      const body = await response.body();
      const bytes = body.toString('latin1');
      expect(bytes, address).toContain('Ada Quay');
      expect(bytes, address).not.toContain('SERIAL-4711');
      const { exif } = await sharp(body).metadata();
      expect(
        GPS_TAGS.some((tag) => exif?.includes(tag)),
        address,
      ).toBe(false);
    }
  });
});

/** By which EXIF leads to a position, in one order of bytes or the other. */
const GPS_TAGS = [Buffer.from([0x88, 0x25]), Buffer.from([0x25, 0x88])];

/** A photo of three thousand pixels with a credit, a position and the number of its camera. */
async function largePhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
  const create = { width: 3000, height: 2000, channels: 3, background: '#607080', noise } as const;
  return sharp({ create })
    .withExif({
      IFD0: { Artist: 'Ada Quay' },
      IFD2: { BodySerialNumber: 'SERIAL-4711' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 3/1 0/1' },
    })
    .jpeg({ quality: 90 })
    .toBuffer();
}
