import { makeDocx, paragraph, relations, words } from '../content/import/testing/make-docx';
import { dropFiles, pasteFrom } from './deeds/pastes';
import { write } from './deeds/stories';
import { violationsOn } from './fixtures/has-no-violation';
import { reference } from './fixtures/reference';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<h1>What was found<o:p></o:p></h1>
<p class=MsoNormal><b>Ten</b> boats<ins cite="mailto:Ada" datetime="2026-01-02T10:00"> sank</ins><del cite="mailto:Ada" datetime="2026-01-02T10:00"> swam</del>, says
<a href="https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Flist&amp;data=x">the list</a>.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Hull</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>East dock</p>
<!--EndFragment--></body></html>`;

test('a reporter pastes from Word: headings, lists and links come out clean, and one Undo takes it all back', async ({
  asReporter,
}) => {
  const { id } = await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await editor.toEmptyLine();
  await pasteFrom(asReporter, { html: WORD });
  await expect(editor.body.getByRole('heading', { name: 'What was found', level: 2 })).toBeVisible();
  await expect(editor.body.getByRole('paragraph').filter({ hasText: 'boats' })).toHaveText(
    'Ten boats sank, says the list.',
  );
  await expect(editor.body.getByRole('link', { name: 'the list' })).toHaveAttribute(
    'href',
    'https://example.org/list',
  );
  await expect(editor.body.locator('li li')).toHaveText('East dock');
  await expect(asReporter.getByRole('list', { name: 'What was left out' }).getByRole('listitem')).toHaveText([
    '1 tracked insertion was kept as text.',
    '1 tracked deletion was left out.',
  ]);
  expect(await violationsOn(asReporter)).toEqual([]);
  await editor.isSaved();
  const stored = await (await asReporter.request.get(`/api/stories/${id}`)).json();
  const blocks: { type: string; attrs: { id: unknown } }[] = stored.body.content;
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph', 'bulletList']);
  expect(new Set(blocks.map(({ attrs }) => attrs.id)).size).toBe(4);

  await asReporter.getByRole('button', { name: 'Dismiss' }).click();
  await expect(editor.body).toBeFocused();
  await asReporter.keyboard.press('ControlOrMeta+Z');
  await expect(editor.body).toHaveText('It rained.');
  await asReporter.keyboard.press('ControlOrMeta+Y');
  await expect(editor.body.getByRole('heading', { name: 'What was found' })).toBeVisible();
});

test('Markdown becomes headings and lists; Undo gives back what was pasted', async ({ asReporter }) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await editor.toEmptyLine();
  await editor.paste('## Tides\n\nHigh at **nine**.\n\n- Hull\n- Leith');
  await expect(editor.body.getByRole('heading', { name: 'Tides', level: 2 })).toBeVisible();
  await expect(editor.body.getByRole('listitem')).toHaveText(['Hull', 'Leith']);
  await asReporter.keyboard.press('ControlOrMeta+Z');
  await expect(editor.body).toContainText('## Tides');
  await expect(editor.body).toContainText('High at **nine**.');
  await asReporter.keyboard.press('ControlOrMeta+Z');
  await expect(editor.body).toHaveText('It rained.');
});

test('pictures of a paste are taken in; one that is none leaves a sentence; those of other sites are named', async ({
  asReporter,
}) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await editor.toEmptyLine();
  const photo = `data:image/jpeg;base64,${(await reference.photo.read()).toString('base64')}`;
  const words = `data:image/png;base64,${Buffer.from('Only words. '.repeat(40)).toString('base64')}`;
  await pasteFrom(asReporter, {
    html: `<p>One</p><figure><img src="${photo}" alt="Two people"><figcaption>At the summit</figcaption></figure><p>Two</p><img src="${words}"><p>Three</p><img src="https://pictures.example/a.jpg"><img src="https://count.example/o.gif" width="1" height="1">`,
  });
  await expect(editor.body.getByRole('figure')).toHaveCount(2);
  await expect(editor.body.getByRole('figure').first().locator('img')).toBeVisible();
  await expect(editor.part('Caption').first()).toHaveText('At the summit');
  await expect(editor.part('Alt text').first()).toHaveText('Two people');
  await expect(editor.body.getByRole('figure').last()).toContainText(
    'This file is not a photo; use a JPEG, PNG, WebP, AVIF, GIF, HEIC or TIFF file.',
  );
  await expect(asReporter.getByRole('list', { name: 'What was left out' })).toHaveText(
    '1 picture lies on another site and was not fetched.',
  );
  await asReporter.getByText('Where these pictures lie').click();
  await expect(asReporter.getByText('https://pictures.example/a.jpg')).toBeVisible();
  await editor.isSaved();

  await editor.body.getByText('Three').click();
  await asReporter.keyboard.press('ControlOrMeta+Z');
  await expect(editor.body).toHaveText('It rained.');
});

test('ten megabytes are refused with a sentence, and a story never grows beyond its limit', async ({
  asReporter,
}) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await editor.toEmptyLine();
  await pasteFrom(asReporter, { text: 'High water.\n'.repeat(840_000) });
  await expect(editor.refusal).toContainText('This is too much for one paste (10.1 MB; at most 8 MB).');
  await expect(editor.refusal).toContainText('it is still on your clipboard');
  await pasteFrom(asReporter, { text: `${'High water. '.repeat(90_000)}\n${'Low water. '.repeat(95_000)}` });
  await expect(editor.refusal).toContainText('a story may have at most 2,000,000');
  await expect(editor.body).toHaveText('It rained.');
});

test('a Word document comes in through the menu, at the caret, with its picture and a report', async ({
  asReporter,
}) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await editor.toEmptyLine();
  const document = makeDocx({
    body: [
      paragraph(words('The harbour'), 'Title'),
      paragraph(`${words('Ten boats')}<w:r><w:commentReference w:id="0"/></w:r>`),
      paragraph(
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
      ),
    ].join(''),
    files: {
      'word/_rels/document.xml.rels': relations([{ id: 'p1', kind: 'image', target: 'media/a.jpg' }]),
      'word/media/a.jpg': await reference.photo.read(),
    },
  });
  await editor.insert.click();
  const [chooser] = await Promise.all([
    asReporter.waitForEvent('filechooser'),
    asReporter.getByRole('menuitem', { name: 'Import a document…' }).click(),
  ]);
  await chooser.setFiles({ name: 'harbour.docx', mimeType: DOCX, buffer: Buffer.from(document) });
  await expect(editor.body.getByRole('heading', { name: 'The harbour', level: 2 })).toBeVisible();
  await expect(editor.body.getByRole('figure').locator('img')).toBeVisible();
  const told = asReporter.getByRole('region', { name: 'Taking in text' });
  await expect(told.getByText('harbour.docx was taken in.', { exact: true })).toBeVisible();
  await expect(told.getByRole('listitem')).toHaveText(['1 comment was left out.']);
  await expect(editor.body.getByRole('paragraph').first()).toHaveText('It rained.');
});

test('documents come in by drop; a broken one is refused in one sentence', async ({ asReporter }) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await dropFiles(asReporter, {
    name: 'notes.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('## From the field\n\nIt *still* rains.'),
  });
  await expect(editor.body.getByRole('heading', { name: 'From the field', level: 2 })).toBeVisible();
  for (const [name, sentence] of [
    ['story.docx', 'This is not a Word document (.docx), or it is damaged.'],
    ['story.pdf', 'A PDF knows pages, not paragraphs. Copy the text out of it and paste it here.'],
    ['story.exe', 'Only Word (.docx), Markdown, text and web page files can be imported.'],
  ] as const) {
    await dropFiles(asReporter, {
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('Only words.'),
    });
    await expect(editor.refusal).toHaveText(sentence);
  }
  await editor.isSaved();
});

test('what is copied is clean for others, and whole for Galley', async ({ asReporter }) => {
  await write(asReporter);
  const editor = new StoryEditor(asReporter);
  await editor.addQuote({ paragraphs: ['Late again.'], attribution: 'Ada Brandt' });
  await asReporter.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await editor.body.getByText('It rained.').click();
  await asReporter.keyboard.press('ControlOrMeta+A');
  await asReporter.keyboard.press('ControlOrMeta+C');
  const copied = await asReporter.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item?.getType(type))?.text()));
  });
  expect(copied[0]).toContain(
    '<blockquote><p>Late again.</p><footer><cite>Ada Brandt</cite></footer></blockquote>',
  );
  expect(copied[0]).not.toMatch(/data-|class=|id=/);
  expect(copied[1]?.replaceAll('\r', '')).toContain('It rained.\n\nLate again.\nAda Brandt');

  await editor.toEmptyLine();
  await asReporter.keyboard.press('ControlOrMeta+V');
  await expect(editor.part('Attribution')).toHaveText(['Ada Brandt', 'Ada Brandt']);
  await editor.isSaved();
});
