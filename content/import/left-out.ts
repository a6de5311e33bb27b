/** What a document from elsewhere had and a story cannot hold, counted by kind. */
export interface LeftOut {
  comments: number;
  footnotes: number;
  deletions: number;
  insertions: number;
  struck: number;
  drawings: number;
  forms: number;
  embeds: number;
  links: number;
  pictures: number;
  /** Pictures that came to a line which holds nothing but words. */
  misplaced: number;
  /** Addresses of pictures that lie on other sites. They are never fetched. */
  webPictures: string[];
  /** Names of styles that were taken for plain paragraphs. */
  styles: string[];
}

export function nothingLeftOut(): LeftOut {
  return {
    comments: 0,
    footnotes: 0,
    deletions: 0,
    insertions: 0,
    struck: 0,
    drawings: 0,
    forms: 0,
    embeds: 0,
    links: 0,
    pictures: 0,
    misplaced: 0,
    webPictures: [],
    styles: [],
  };
}

/** What was left out, a sentence for each kind; none when everything came along. */
export function leftOutSentences(out: LeftOut): string[] {
  const sentences = [
    said(out.comments, 'comment was left out', 'comments were left out'),
    said(out.footnotes, 'footnote was left out', 'footnotes were left out'),
    said(out.insertions, 'tracked insertion was kept as text', 'tracked insertions were kept as text'),
    said(out.deletions, 'tracked deletion was left out', 'tracked deletions were left out'),
    said(
      out.struck,
      'piece of struck-through text is plain text now',
      'pieces of struck-through text are plain text now',
    ),
    said(
      out.drawings,
      'drawing, chart or formula was left out',
      'drawings, charts or formulas were left out',
    ),
    said(out.forms, 'form field was left out', 'form fields were left out'),
    said(out.embeds, 'embedded page or player was left out', 'embedded pages or players were left out'),
    said(
      out.links,
      'link led to a place that readers cannot open; its words are plain text now',
      'links led to places that readers cannot open; their words are plain text now',
    ),
    said(
      out.webPictures.length,
      'picture lies on another site and was not fetched',
      'pictures lie on other sites and were not fetched',
    ),
    said(
      out.pictures,
      'picture could not be read from the clipboard; save it as a file and insert it as a photo',
      'pictures could not be read from the clipboard; save them as files and insert them as photos',
    ),
    said(
      out.misplaced,
      'picture was left out, because there are only words in this place; paste it on a line of its own',
      'pictures were left out, because there are only words in this place; paste them on a line of their own',
    ),
    said(out.styles.length, 'style was not known', 'styles were not known', out.styles),
  ];
  return sentences.filter((sentence) => sentence !== null);
}

function said(count: number, one: string, many: string, names: string[] = []): string | null {
  if (count === 0) return null;
  const which = names.length > 0 ? `: ${names.slice(0, 8).join(', ')}` : '';
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}${which}.`;
}
