import { drawPhoto } from '../scripts/demo-newsroom/draw-photos';
import { dropFiles, pasteFrom } from './deeds/pastes';
import { write } from './deeds/stories';
import { reference } from './fixtures/reference';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';
import { Surface } from './pages/surface';

test('pictures that Word puts only into Rich Text stand where they stood', async ({ asReporter }) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await editor.toEmptyLine();
  const figures = (await reference.photo.read()).toString('hex').replace(/.{128}/g, '$&\r\n');
  await pasteFrom(asReporter, {
    html: '<p class=MsoNormal>Before</p><p><img width=600 src="file:///C:/Temp/clip_image002.jpg" alt="Two people"></p><p>After</p>',
    text: 'Before\n\nAfter',
    rtf: `{\\rtf1\\ansi Before\\par {\\*\\shppict{\\pict{\\*\\picprop}\\jpegblip{\\*\\blipuid 00ff}\r\n${figures}}}{\\nonshppict{\\pict\\wmetafile8 0100}}\\par After}`,
  });
  await expect(editor.body.getByRole('figure').locator('img')).toBeVisible();
  await expect(editor.part('Alt text')).toHaveText('Two people');
  await expect(editor.body).toHaveText(/It rained\.Before.*After/);
  await expect(asReporter.getByRole('list', { name: 'What was left out' })).toHaveCount(0);
});

test('several photo files that are dropped become a photo each; Undo and Redo take them all', async ({
  asReporter,
}) => {
  const { id } = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const files = await Promise.all(
    (['lighthouse', 'ferry'] as const).map(async (name) => {
      const { bytes } = await drawPhoto(name);
      return { name: `${name}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
    }),
  );
  await dropFiles(asReporter, ...files);
  await new Surface(asReporter).says('Pictures are being taken in.');
  await expect(asReporter.getByRole('dialog')).toHaveCount(0);
  await expect(editor.body.getByRole('figure').locator('img')).toHaveCount(2);
  await new Surface(asReporter).says('The pictures are in their places.');
  await expect(editor.part('Credit').first()).not.toBeEmpty();
  await editor.isSaved();
  const photosIn = async () => {
    const stored = await (await asReporter.request.get(`/api/stories/${id}`)).json();
    const blocks: { type: string; attrs: { photoId?: string } }[] = stored.body.content;
    return blocks.map(({ type, attrs }) => (type === 'photo' && attrs.photoId ? 'photo' : type));
  };
  expect(await photosIn()).toEqual(['paragraph', 'photo', 'photo', 'paragraph']);

  await editor.body.getByText('It rained.').click();
  await asReporter.keyboard.press('ControlOrMeta+Z');
  await expect(editor.body.getByRole('figure')).toHaveCount(0);
  await asReporter.keyboard.press('ControlOrMeta+Y');
  await expect(editor.body.getByRole('figure').locator('img')).toHaveCount(2);
  await editor.isSaved();
  expect(await photosIn()).toEqual(['paragraph', 'photo', 'photo', 'paragraph']);
});

test('one file that is dropped beside the text is taken in as well', async ({ asReporter }) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const { bytes } = await drawPhoto('lighthouse');
  await editor.headline.evaluate((headline, base64) => {
    const data = new DataTransfer();
    const buffer = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
    data.items.add(new File([buffer], 'lighthouse.jpg', { type: 'image/jpeg' }));
    const sheet = headline.closest('[lang]');
    sheet?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, Buffer.from(bytes).toString('base64'));
  await expect(editor.body.getByRole('figure').locator('img')).toBeVisible();
});

test('a thousand pictures wait in line, and one can go on writing meanwhile', async ({ asReporter }) => {
  test.setTimeout(240_000);
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  let underway = 0;
  let most = 0;
  let sent = 0;
  // What becomes of a photo is shown elsewhere; here it is refused at once.
  await asReporter.route('**/api/photos/uploads', async (route) => {
    underway += 1;
    most = Math.max(most, underway);
    await route.fulfill({ status: 400, json: { ok: false, code: 'invalid', message: 'No photo.' } });
    underway -= 1;
    sent += 1;
  });
  await editor.toEmptyLine();
  const picture = (number: number) =>
    `<p>Picture ${number}</p><img src="data:image/png;base64,${Buffer.from(`\x89PNG\r\n\x1a\n${number} `.repeat(50), 'latin1').toString('base64')}">`;
  await pasteFrom(asReporter, { html: Array.from({ length: 1_000 }, (_, place) => picture(place)).join('') });
  const progress = asReporter.getByText(/^Taking in the pictures: \d+ of 1000 …$/);
  await expect(progress).toBeVisible({ timeout: 60_000 });
  await editor.body.getByText('It rained.', { exact: true }).click();
  await asReporter.keyboard.press('End');
  await asReporter.keyboard.type(' And it poured.');
  await expect(editor.body.getByText('It rained. And it poured.')).toBeVisible();
  // That the line ends, and how, is shown with a shorter one: picture-queue.alone.test.ts.
  await expect.poll(() => sent, { timeout: 60_000 }).toBeGreaterThan(100);
  expect(most).toBeLessThanOrEqual(3);
  // A thousand blocks are checked one by one before they are kept.
  await expect(editor.save).toHaveText('Saved', { timeout: 150_000 });
});

test('a story near its limit says so before more comes in, and nothing is lost', async ({ asReporter }) => {
  test.setTimeout(120_000);
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  const line = `${'High water at nine. '.repeat(50)}\n`;
  for (const part of [1, 2]) {
    await editor.toEmptyLine();
    await pasteFrom(asReporter, { text: `${line.repeat(950)}Part ${part} ends here.` });
    await expect(editor.body.getByText(`Part ${part} ends here.`)).toBeVisible();
    await editor.isSaved();
  }
  await editor.toEmptyLine();
  await pasteFrom(asReporter, { text: line.repeat(200) });
  await expect(editor.refusal).toContainText('a story may have at most 2,000,000. Nothing was changed.');
  await asReporter.keyboard.type('Still here.');
  await expect(editor.body.getByRole('paragraph').last()).toHaveText(/Still here\.$/);
  await editor.isSaved();
});
