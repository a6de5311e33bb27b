import { describe, expect, it } from 'vitest';
import { leftOutSentences } from './left-out';
import { readHtml } from './read-document';
import { takeOutPictures } from './stored-pictures';
import { writeBlocks, writeParagraphs } from './write-html';

function cleaned(html: string): string {
  return writeBlocks(readHtml(html).pieces, () => 'new').html;
}

function said(html: string): string[] {
  return leftOutSentences(readHtml(html).out);
}

describe('Word', () => {
  const item = (level: number, sign: string, text: string, list = 'l0') =>
    `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]>` +
    `<span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>` +
    `&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

  it.each([
    [
      'paragraphs that look like a list are one',
      item(1, '·', 'Fish') + item(1, '·', 'Chips'),
      '<ul><li><p>Fish</p></li><li><p>Chips</p></li></ul>',
    ],
    [
      'a deeper level is nested, and the list goes on after it',
      item(1, '1.', 'One') + item(2, 'a)', 'Inner') + item(1, '2.', 'Two'),
      '<ol><li><p>One</p><ol><li><p>Inner</p></li></ol></li><li><p>Two</p></li></ol>',
    ],
    [
      'a bullet below a number stays a bullet',
      item(1, '1.', 'One') + item(2, 'o', 'Dot'),
      '<ol><li><p>One</p><ul><li><p>Dot</p></li></ul></li></ol>',
    ],
    ['a list that begins at four says so', item(1, '4.', 'Four'), '<ol start="4"><li><p>Four</p></li></ol>'],
    [
      'another list after it is another list',
      item(1, '1.', 'A', 'l1') + item(1, '1.', 'B', 'l2'),
      '<ol><li><p>A</p></li></ol><ol><li><p>B</p></li></ol>',
    ],
    ['the title is a heading', '<p class=MsoTitle>Tides</p>', '<h2>Tides</h2>'],
    ['the third level is a crosshead', '<h3>Ebb<o:p></o:p></h3>', '<h3>Ebb</h3>'],
    ['a heading is not bold', '<h1><b><span>Tides</span></b></h1>', '<h2>Tides</h2>'],
    ['empty paragraphs go', '<p class=MsoNormal><o:p>&nbsp;</o:p></p><p>A</p>', '<p>A</p>'],
    [
      'quoted paragraphs are one quote',
      '<p class=MsoQuote>One.</p><p class=MsoQuote>Two.</p>',
      '<blockquote><p>One.</p><p>Two.</p></blockquote>',
    ],
    ['conditional comments go', '<!--[if gte mso 9]><xml>x</xml><![endif]--><p>A</p>', '<p>A</p>'],
    ['hidden text goes', "<p>A<span style='display:none;mso-hide:all'>secret</span></p>", '<p>A</p>'],
    ['spaces in a row become one', "<p>A<span style='mso-spacerun:yes'>&nbsp; </span>B</p>", '<p>A B</p>'],
    ['a space before a figure does not break', '<p>5&nbsp;000 tonnes</p>', '<p>5\u00a0000 tonnes</p>'],
  ])('%s', (_, html, clean) => expect(cleaned(html)).toBe(clean));

  it('takes what was inserted, leaves what was deleted, and says so', () => {
    const html =
      '<p>It <ins cite="mailto:Ada" datetime="2026-01-02T10:00"><span>rained</span></ins>' +
      '<del cite="mailto:Ada" datetime="2026-01-02T10:00"><span>shone</span></del>.</p>';
    expect(cleaned(html)).toBe('<p>It rained.</p>');
    expect(said(html)).toEqual(['1 tracked insertion was kept as text.', '1 tracked deletion was left out.']);
  });

  it('leaves comments out, both the mark and the list at the end, and counts them', () => {
    const html =
      "<p>He <a style='mso-comment-reference:AB_1;mso-comment-date:20260102T1000'>resigned</a>" +
      '<span class=MsoCommentReference><span style="font-size:8.0pt"><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[AB1]</a></span></span> today.</p>' +
      "<div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><p>Sure?</p></div></div>";
    expect(cleaned(html)).toBe('<p>He resigned today.</p>');
    expect(said(html)).toEqual(['1 comment was left out.']);
  });

  it('leaves footnotes out and counts them', () => {
    const html =
      '<p>Ten<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> boats</p>' +
      "<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a href=\"#_ftnref1\">[1]</a> Or nine.</p></div></div>";
    expect(cleaned(html)).toBe('<p>Ten boats</p>');
    expect(said(html)).toEqual(['1 footnote was left out.']);
  });
});

describe('Word on the web', () => {
  const item = (level: number, text: string) =>
    `<div class="ListContainerWrapper"><ul class="BulletListStyle1" role="list"><li role="listitem" data-listid="3" aria-level="${level}">` +
    `<p class="Paragraph" role="none"><span class="TextRun"><span class="NormalTextRun">${text}</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>`;
  it('writes each item as a list of its own; they become one, nested', () => {
    expect(cleaned(item(1, 'A') + item(2, 'B') + item(1, 'C'))).toBe(
      '<ul><li><p>A</p><ul><li><p>B</p></li></ul></li><li><p>C</p></li></ul>',
    );
  });
  it('says with a role what is a heading', () => {
    expect(cleaned('<p role="heading" aria-level="3">Ebb</p>')).toBe('<h3>Ebb</h3>');
  });
});

describe('Google Docs', () => {
  const wrapped = (html: string) =>
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">${html}</b>`;
  it.each([
    [
      'its wrapper makes nothing bold',
      wrapped('<p><span style="font-weight:400">A </span><span style="font-weight:700">B</span></p>'),
      '<p>A <strong>B</strong></p>',
    ],
    [
      'italic is a style',
      wrapped('<p><span style="font-style:italic;font-weight:400">A</span></p>'),
      '<p><em>A</em></p>',
    ],
    [
      'a list straight inside a list is nested',
      wrapped(
        '<ul><li aria-level="1"><p>A</p></li><ul><li aria-level="2"><p>B</p></li></ul><li aria-level="1"><p>C</p></li></ul>',
      ),
      '<ul><li><p>A</p><ul><li><p>B</p></li></ul></li><li><p>C</p></li></ul>',
    ],
    [
      'a link goes where it says',
      '<p><a href="https://www.google.com/url?q=https://example.org/a?b%3Dc&amp;sa=D&amp;ust=1">A</a></p>',
      '<p><a href="https://example.org/a?b=c">A</a></p>',
    ],
    [
      'comments and their list go',
      '<p>A<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Sure?</span></p></div>',
      '<p>A</p>',
    ],
    [
      'a rule between paragraphs is a divider',
      wrapped('<p>A</p><p><hr /></p><p>B</p>'),
      '<p>A</p><hr><p>B</p>',
    ],
  ])('%s', (_, html, clean) => expect(cleaned(html)).toBe(clean));
});

describe('mail', () => {
  it.each([
    [
      'a safe link of Outlook goes where it says',
      '<p class="MsoNormal"><a href="https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&amp;data=05%7C01">A</a></p>',
      '<p><a href="https://example.org/a">A</a></p>',
    ],
    [
      'what was answered to is a quote',
      '<div>Yes.</div><div><br></div><blockquote type="cite"><div>On Monday Ada wrote:</div><div>Coming?</div></blockquote>',
      '<p>Yes.</p><blockquote><p>On Monday Ada wrote:</p><p>Coming?</p></blockquote>',
    ],
    [
      'an indent is no quote',
      '<blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>A</div></blockquote>',
      '<p>A</p>',
    ],
    [
      'a table that arranges the page gives up its parts',
      '<table role="presentation"><tr><td><h1>Bulletin</h1></td><td><p>A</p><p>B</p></td></tr></table>',
      '<h2>Bulletin</h2><p>A</p><p>B</p>',
    ],
    [
      'a pixel that counts readers goes',
      '<p>A<img src="https://t.example/o.gif" width=1 height=1></p>',
      '<p>A</p>',
    ],
    ['what is hidden in the preview line goes', '<div style="display:none">Look!</div><p>A</p>', '<p>A</p>'],
  ])('%s', (_, html, clean) => expect(cleaned(html)).toBe(clean));

  it('says nothing of a pixel, but names the pictures of other sites', () => {
    const html =
      '<img src="https://t.example/o.gif" width="1"><p>A</p><img src="https://p.example/a.jpg"><img src="data:image/gif;base64,R0" data-src="//p.example/b.jpg">';
    const { out } = readHtml(html);
    expect(out.webPictures).toEqual(['https://p.example/a.jpg', '//p.example/b.jpg']);
    expect(leftOutSentences(out)).toEqual(['2 pictures lie on other sites and were not fetched.']);
  });
});

describe('Apple Notes and other programs of the Mac', () => {
  it.each([
    [
      'lines with breaks between them are paragraphs',
      '<div><h1>Tides</h1></div><div>High at nine.<br></div><div><br></div><div><b>Low</b> at three.</div>',
      '<h2>Tides</h2><p>High at nine.</p><p><strong>Low</strong> at three.</p>',
    ],
    [
      'its own spaces are spaces',
      '<p class="p1"><span class="s1">A<span class="Apple-converted-space">&nbsp;</span>B</span></p>',
      '<p>A B</p>',
    ],
    [
      'a list with dashes is a list',
      '<ul class="Apple-dash-list"><li>A</li><li>B<br></li></ul>',
      '<ul><li><p>A</p></li><li><p>B</p></li></ul>',
    ],
  ])('%s', (_, html, clean) => expect(cleaned(html)).toBe(clean));
});

describe('sheets', () => {
  const sheet = (rows: string) =>
    `<google-sheets-html-origin><table><colgroup><col></colgroup><tbody>${rows}</tbody></table>`;
  it.each([
    [
      'a table stays a table, its figures to the right',
      sheet(
        '<tr><td>Port</td><td>Tonnes</td></tr><tr><td>Hull</td><td style="text-align:right">12</td></tr>',
      ),
      '<table><tbody><tr><td><p>Port</p></td><td><p>Tonnes</p></td></tr><tr><td><p>Hull</p></td><td data-align="end"><p>12</p></td></tr></tbody></table>',
    ],
    ['one column is paragraphs', sheet('<tr><td>A</td></tr><tr><td>B</td></tr>'), '<p>A</p><p>B</p>'],
    [
      'a cell over two columns says so',
      sheet('<tr><th colspan="2">Ports</th></tr><tr><td>A</td><td>B</td></tr>'),
      '<table><tbody><tr><th colspan="2"><p>Ports</p></th></tr><tr><td><p>A</p></td><td><p>B</p></td></tr></tbody></table>',
    ],
  ])('%s', (_, html, clean) => expect(cleaned(html)).toBe(clean));

  it('becomes lines with tabs where there is only room for paragraphs', () => {
    const { pieces } = readHtml(sheet('<tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr>'));
    expect(writeParagraphs(pieces)).toBe('<p>A\t1</p><p>B\t2</p>');
  });
});

describe('web pages', () => {
  it.each([
    [
      'a quotation keeps its name',
      '<blockquote><p>Late.</p><footer>— Ada, <cite>harbour master</cite></footer></blockquote>',
      '<blockquote><p>Late.</p><footer>Ada, harbour master</footer></blockquote>',
    ],
    [
      'a last line with a dash is the name',
      '<blockquote><p>Late.</p><p>– Ada</p></blockquote>',
      '<blockquote><p>Late.</p><footer>Ada</footer></blockquote>',
    ],
    [
      'a quotation in a figure, too',
      '<figure><blockquote><p>Late.</p></blockquote><figcaption>Ada</figcaption></figure>',
      '<blockquote><p>Late.</p><footer>Ada</footer></blockquote>',
    ],
    [
      'players and forms go',
      '<p>A</p><iframe src="https://v.example"></iframe><form><input value="x"><p>B</p></form>',
      '<p>A</p><p>B</p>',
    ],
    ['preformatted lines are paragraphs', '<pre>A\n  B</pre>', '<p>A</p><p>B</p>'],
    ['a link to a script is only its words', '<p><a href="javascript:alert(1)">A</a></p>', '<p>A</p>'],
    [
      'an address in the text is a link',
      '<p>See https://example.org/a.</p>',
      '<p>See <a href="https://example.org/a">https://example.org/a</a>.</p>',
    ],
    [
      'text beside a list item is kept',
      '<ul>Ports<li>Hull</li></ul>',
      '<p>Ports</p><ul><li><p>Hull</p></li></ul>',
    ],
    [
      'a picture that came along waits in its place with its words',
      '<figure><img src="data:stored,0" alt="A tram"><figcaption>The <b>first</b> tram</figcaption></figure>',
      '<figure data-block="photo" data-id="new"><div data-part="photo-caption">The <strong>first</strong> tram</div><div data-part="photo-credit"></div><div data-part="photo-alt">A tram</div></figure>',
    ],
    [
      'a picture out of a list stands behind it',
      '<ul><li>A<img src="data:stored,0"></li></ul>',
      '<ul><li><p>A</p></li></ul><figure data-block="photo" data-id="new"><div data-part="photo-caption"></div><div data-part="photo-credit"></div><div data-part="photo-alt"></div></figure>',
    ],
  ])('%s', (_, html, clean) => expect(cleaned(html)).toBe(clean));

  it('knows a dot that fills a gap from a picture that came along', () => {
    const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    const { html, pictures } = takeOutPictures(`<p>A</p><img src="${dot}">`);
    expect([cleaned(html), pictures]).toEqual(['<p>A</p>', []]);
  });

  it('counts what a story cannot hold', () => {
    expect(
      said('<iframe></iframe><svg></svg><input><p><a href="file:///c:/a.doc">A</a> <s>B</s></p>'),
    ).toEqual([
      '1 piece of struck-through text is plain text now.',
      '1 drawing, chart or formula was left out.',
      '1 form field was left out.',
      '1 embedded page or player was left out.',
      '1 link led to a place that readers cannot open; its words are plain text now.',
    ]);
  });

  it('does not fall over markup that is nested without end', () => {
    expect(cleaned(`${'<div>'.repeat(2000)}A`)).toBe('<p>A</p>');
    expect(cleaned(`${'<ul><li>'.repeat(60)}A`)).toContain('<p>A</p>');
  });
});
