import exifr from 'exifr';
import { rareWord } from './deeds/stories';
import { reference, wordsInOrder } from './fixtures/reference';
import { expect, test } from './fixtures/test';
import { Board } from './pages/board';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';

test.setTimeout(180_000);

test('a reporter types the reference story, an editor publishes it, a reader gets all of it', async ({
  asReporter,
  asEditor,
  asReader,
  stranger,
  newsroom,
}) => {
  const slug = `reference-${rareWord()}`;
  const path = `/${reference.section.toLowerCase()}/${slug}`;
  const { photo, posts } = reference;

  const storyId = await test.step('The reporter types it', async () => {
    const board = new Board(asReporter);
    await board.open();
    const editor = await board.start();
    await editor.typeHeadline(reference.headline);

    await editor.toEmptyLine();
    const dialog = await editor.openPhotoDialog();
    const file = await photo.read();
    await dialog.give({ name: photo.fileName, mimeType: 'image/jpeg', buffer: file });
    const inFile = await exifr.parse(file, { iptc: true, xmp: false });
    await expect(editor.part('Caption')).toContainText(String(inFile.Caption).slice(0, 60));
    await expect(editor.part('Credit')).toHaveText(inFile.Credit);
    await editor.setPart('Caption', photo.caption);
    await editor.setPart('Credit', photo.credit);
    await editor.setPart('Alt text', photo.alt);

    for (const block of reference.body) {
      if (block.type === 'paragraph') await editor.addParagraph(block.text);
      else if (block.type === 'quote') await editor.addQuote(block);
      else if (block.url === posts[0]?.url) {
        const dialogOfPost = await editor.openPostDialog();
        await dialogOfPost.ask(block.url);
        await expect(dialogOfPost.dialog).toContainText(posts[0].text);
        await dialogOfPost.insert.click();
        await expect(editor.body).toContainText(posts[0].text);
      } else {
        await editor.toEmptyLine();
        await editor.paste(block.url);
        await expect(editor.body).toContainText(posts[1]?.text ?? '');
      }
    }

    await editor.chooseSection(reference.section);
    await editor.addTags(reference.tags);
    await editor.typeSlug(slug);
    await expect(asReporter.getByRole('button', { name: `Remove ${reference.byline.name}` })).toBeVisible();
    await editor.isSaved();
    await editor.press('Submit for review');
    await editor.hasStatus('In review');
    return editor.storyId;
  });

  await test.step('An editor who did not write it approves and publishes it', async () => {
    const editor = new StoryEditor(asEditor);
    await editor.open(storyId);
    await editor.press('Approve');
    await editor.hasStatus('Approved');
    await editor.press('Publish');
    await editor.hasStatus('Published');
    await expect(asEditor.getByRole('link', { name: path })).toBeVisible();
  });

  const page = new StoryPage(asReader);

  await test.step('A reader without JavaScript gets every word in its order', async () => {
    const response = await page.open(path);
    expect(response?.status()).toBe(200);
    await expect(page.headline).toHaveText(reference.headline);
    await page.says([reference.headline, photo.caption, photo.credit, ...wordsInOrder(reference)]);
  });

  await test.step('the photo with its alt text, caption and credit', async () => {
    await expect(page.photo).toHaveCount(1);
    await expect(page.photo.getByRole('img')).toHaveAccessibleName(photo.alt);
    await expect(page.photo).toContainText(photo.caption);
    await expect(page.photo).toContainText(photo.credit);
    const isDrawn = page.photo.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth);
    expect(await isDrawn).toBeGreaterThan(0);
  });

  await test.step('both posts, with author, handle, text, day and the way to the original', async () => {
    await expect(page.posts).toHaveCount(posts.length);
    for (const [place, post] of posts.entries()) {
      const shown = page.posts.nth(place);
      for (const words of [post.author, `@${post.handle}`, post.text])
        await expect(shown).toContainText(words);
      await expect(shown.locator(`time[datetime="${post.postedOn}"]`)).toBeVisible();
      const original = shown.getByRole('link', { name: /original post/ });
      await expect(original).toHaveAttribute('href', new RegExp(`/${post.handle}/status/${post.id}$`));
    }
  });

  await test.step('the quote with all its paragraphs and whose words they are', async () => {
    const quote = reference.body.find((block) => block.type === 'quote');
    await expect(page.quotes).toHaveCount(1);
    const paragraphs = page.quotes.getByRole('paragraph');
    await expect(paragraphs).toHaveText(quote?.paragraphs ?? []);
    await expect(page.quotes).toContainText(quote?.attribution ?? '');
  });

  await test.step('the byline, the follow line, the time and the way to report a problem', async () => {
    const { name, handle } = reference.byline;
    await expect(page.article.getByRole('link', { name, exact: true })).toHaveAttribute(
      'href',
      '/author/the-reporter',
    );
    const follow = page.article.getByRole('link', { name: `Follow ${name} on X` });
    await expect(follow).toHaveAttribute('href', `https://x.com/${handle}`);
    await expect(page.article.getByText(/^Published/).locator('time[datetime]')).toBeVisible();
    await expect(page.comments).toContainText("let us know if you're having issues with commenting");
    const report = page.comments.getByRole('link', { name: 'let us know' });
    await expect(report).toHaveAttribute('href', /^mailto:desk@signal-post\.example/);
  });

  await test.step('machines get the same facts', async () => {
    const facts = await page.jsonLd();
    const address = newsroom.url + path;
    expect(facts).toMatchObject({
      '@type': 'NewsArticle',
      headline: reference.headline,
      url: address,
      articleSection: reference.section,
      keywords: reference.tags,
      author: [{ '@type': 'Person', name: reference.byline.name }],
      image: { '@type': 'ImageObject', creditText: photo.credit, caption: photo.caption },
    });
    expect(Date.now() - Date.parse(String(facts.datePublished))).toBeLessThan(180_000);
    expect(await page.head('link[rel="canonical"]', 'href')).toBe(address);
    expect(await page.head('meta[property="og:title"]', 'content')).toBe(reference.headline);
    expect(await page.head('meta[property="og:url"]', 'content')).toBe(address);
    expect(await page.head('meta[property="og:type"]', 'content')).toBe('article');
    expect(await page.head('meta[property="og:image"]', 'content')).toContain('/media/');
    for (const list of [
      '/feed.xml',
      '/feed.json',
      '/sitemap/stories-1.xml',
      '/',
      '/politics',
      '/author/the-reporter',
    ]) {
      expect(await (await stranger.get(list)).text(), list).toContain(path);
    }
  });

  await test.step('no copy of the photo says where it was taken or with what, every JPEG keeps its credit', async () => {
    const original = await photo.read();
    const secret = await exifr.parse(original, { gps: true });
    expect(secret.latitude, 'the uploaded file says where it was taken').toBeDefined();
    const files = await page.photo.locator('img, source').evaluateAll((elements) =>
      elements.flatMap((element) => {
        const set = element.getAttribute('srcset')?.split(',') ?? [];
        const addresses = set.map((entry) => entry.trim().split(/\s+/)[0] ?? '');
        return [...addresses, element.getAttribute('src') ?? ''].filter(Boolean);
      }),
    );
    expect(files.length).toBeGreaterThan(3);
    for (const address of new Set(files)) {
      const response = await stranger.get(address);
      expect(response.status(), address).toBe(200);
      const bytes = await response.body();
      for (const word of ['GPSLatitude', secret.SerialNumber ?? secret.BodySerialNumber]) {
        expect(bytes.includes(String(word)), `${address} holds “${word}”`).toBe(false);
      }
      if (!response.headers()['content-type']?.includes('jpeg')) continue;
      expect(await exifr.gps(bytes)).toBeUndefined();
      const kept = await exifr.parse(bytes, { iptc: true, xmp: true });
      expect(kept.Credit).toBe((await exifr.parse(original, { iptc: true, xmp: false })).Credit);
    }
  });
});
