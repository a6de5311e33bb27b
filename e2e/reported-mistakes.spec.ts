import { publish, rareWord } from './deeds/stories';
import { hasNoViolation } from './fixtures/has-no-violation';
import { expect, test } from './fixtures/test';
import { StoryEditor } from './pages/story-editor';
import { StoryPage } from './pages/story-page';

test('a reader without script reports a mistake; it becomes a correction that every reader sees', async ({
  asReporter,
  asEditor,
  asReader: page,
}) => {
  const wrong = `at six ${rareWord()}`;
  const right = `at seven ${rareWord()}`;
  const story = await publish(
    { reporter: asReporter, editor: asEditor },
    { paragraphs: [`The ferry sails ${wrong}.`, 'It carries cars.'] },
  );

  await test.step('bad input is told in a sentence and loses nothing', async () => {
    await page.goto(story.path);
    await page.getByRole('link', { name: 'Report a mistake', exact: true }).click();
    await page.getByLabel('The words that are wrong').fill('sails on the moon');
    await page.getByLabel('What is wrong?').fill('The timetable says seven.');
    await page.getByRole('button', { name: /^Send/ }).click();
    await expect(page.getByRole('alert')).toContainText('These words do not stand in the story.');
    await expect(page.getByLabel('What is wrong?')).toHaveValue('The timetable says seven.');
    await page.getByLabel('The words that are wrong').fill(wrong);
    await page.getByLabel(/^Your e-mail/).fill('ann@readers.example');
    await page.getByRole('button', { name: /^Send/ }).click();
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  });

  await test.step('an editor finds it among the mistakes and begins the correction', async () => {
    await asEditor.goto('/desk/mistakes');
    const report = asEditor.getByRole('article', { name: `Report about ${story.headline}` });
    await expect(report).toContainText('The timetable says seven.');
    await expect(report).toContainText('Still stands so before readers');
    await expect(report).toContainText('Wants an answer');
    await expect(report).not.toContainText('ann@readers.example');
    await hasNoViolation(asEditor, 'mistakes');
    await report.getByRole('button', { name: 'Correct the story' }).click();
    const dialog = asEditor.getByRole('dialog', { name: 'Correct the story' });
    await expect(dialog.getByLabel('Note for readers')).toHaveValue(`An earlier version said “${wrong}”. `);
    await dialog.getByLabel('Note for readers').fill('An earlier version gave the wrong hour.');
    await dialog.getByRole('button', { name: 'Correct the story' }).click();
    await asEditor.waitForURL(`**/desk/stories/${story.id}*`);
  });

  await test.step('the story says what was reported, and the note stands ready', async () => {
    const writing = new StoryEditor(asReporter);
    await writing.open(story.id);
    const told = asReporter.getByRole('region', { name: 'Reported by a reader' });
    await expect(told).toContainText('The timetable says seven.');
    await writing.addParagraph(`Correct is: it sails ${right}.`);
    await writing.isSaved();
    await writing.press('Submit for review');
    await writing.hasStatus('In review');
    const deciding = new StoryEditor(asEditor);
    await deciding.open(story.id);
    await deciding.press('Approve');
    await deciding.hasStatus('Approved');
    await deciding.press('Publish update');
    const dialog = deciding.dialog('Publish update');
    await expect(dialog.getByLabel('Kind of change')).toHaveValue('correction');
    await expect(dialog.getByLabel('Note')).toHaveValue('An earlier version gave the wrong hour.');
    await dialog.getByRole('button', { name: 'Publish update' }).click();
    await deciding.hasStatus('Published');
  });

  await test.step('readers have the note, the page of corrections, and what was changed', async () => {
    const read = new StoryPage(page);
    await read.open(story.path);
    await expect(read.changes).toContainText('An earlier version gave the wrong hour.');
    expect(await read.jsonLd()).toMatchObject({
      correction: [{ '@type': 'CorrectionComment', text: 'An earlier version gave the wrong hour.' }],
      publisher: { correctionsPolicy: expect.stringMatching(/\/corrections$/) },
    });
    await page.getByRole('link', { name: 'Corrections', exact: true }).click();
    await expect(page.getByRole('article').filter({ hasText: story.headline })).toContainText('wrong hour');
    await page.getByRole('link', { name: `What was changed in “${story.headline}”` }).click();
    await expect(page.getByRole('listitem')).toHaveCount(
      2 + (await page.locator('header li, footer li').count()),
    );
    await page.getByRole('link', { name: 'What was changed in version 2' }).click();
    await expect(page.getByRole('main').locator('ins').filter({ hasText: right })).toBeVisible();
    expect((await page.goto(`${story.path}/history/1-3`))?.status()).toBe(404);
  });

  await asEditor.goto('/desk/mistakes?view=settled');
  const settled = asEditor.getByRole('article', { name: `Report about ${story.headline}` });
  await expect(settled).toContainText('Corrected');
});

test('words that are selected in a story are handed to the form, and the reader’s pages pass axe', async ({
  asReporter,
  asEditor,
  visits,
}) => {
  const reader = await visits.open();
  const words = `the ${rareWord()} gale`;
  const story = await publish(
    { reporter: asReporter, editor: asEditor },
    { paragraphs: ['It rained.', `Nobody saw ${words} coming.`] },
  );
  await reader.goto(story.path);
  await hasNoViolation(reader, 'story');
  const offer = reader.getByRole('link', { name: 'Report a mistake in these words' });
  await expect(offer).toBeHidden();
  await reader.getByText(words).evaluate((paragraph, text) => {
    const line = paragraph.firstChild;
    const at = line?.textContent?.indexOf(text) ?? -1;
    if (line && at >= 0) getSelection()?.setBaseAndExtent(line, at, line, at + text.length);
  }, words);
  await offer.click();
  await expect(reader.getByLabel('The words that are wrong')).toHaveValue(words);
  await expect(reader.getByLabel('What is wrong?')).toBeFocused();
  await hasNoViolation(reader, 'report form');
  await reader.getByLabel('What is wrong?').fill('I saw it.');
  await reader.getByRole('button', { name: /^Send/ }).click();
  await expect(reader.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  for (const path of ['/corrections', `${story.path}/history`]) {
    await reader.goto(path);
    await hasNoViolation(reader, path);
  }
  await asEditor.goto('/desk/mistakes');
  const report = asEditor.getByRole('article', { name: `Report about ${story.headline}` });
  await expect(report.locator('mark')).toHaveText(words);
  await report.getByRole('button', { name: 'Dismiss' }).click();
  const dialog = asEditor.getByRole('dialog', { name: 'Dismiss' });
  await dialog.getByLabel('Answer').fill('Nobody else did.');
  await dialog.getByRole('button', { name: 'Dismiss' }).click();
  await expect(report).toHaveCount(0);
});
