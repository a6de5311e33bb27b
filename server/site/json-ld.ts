import type { Article, ImageObject, NewsArticle, Person, WebPage, WithContext } from 'schema-dts';
import { copyToText } from '@/content/to-text';
import { countWords } from '@/newsroom/count-words';
import type { BylineView } from './byline';
import { digitalSourceOf } from './digital-source';
import type { LeadPhoto } from './lead-photo';
import { publisher } from './publisher';
import type { Site } from './site-settings';
import type { StoryView } from './story';

/** A live story in the words of schema.org, for search engines and archives. */
export function newsArticle(story: StoryView, site: Site): WithContext<NewsArticle> {
  const address = site.url + story.path;
  return {
    '@context': 'https://schema.org',
    '@type': ARTICLE_TYPES[story.kind],
    '@id': address,
    url: address,
    mainEntityOfPage: page(story, site),
    headline: story.headline,
    ...alternatives(story),
    inLanguage: story.language,
    ...(story.standfirst && { description: story.standfirst }),
    articleSection: story.section.name,
    ...(story.label && { genre: story.label }),
    ...(story.tags.length > 0 && { keywords: story.tags.map(({ name }) => name) }),
    datePublished: story.published.iso,
    dateModified: story.modified.iso,
    wordCount: countWords(copyToText(story.copy).body, story.language),
    isAccessibleForFree: true,
    author: story.byline.map((author) => person(author, site)),
    publisher: publisher(site),
    ...(story.leadPhoto && { image: imageObject(story.leadPhoto, site) }),
    ...corrections(story),
  };
}

/** JSON that can stand inside a script element: no character in it can end the element or begin another. */
export function scriptSafeJson(value: object): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The page that is about the story, and the way to it from the home page. */
function page({ path, headline, section }: StoryView, site: Site): WebPage {
  const steps = [
    { name: site.newsroomName, item: `${site.url}/` },
    { name: section.name, item: site.url + section.href },
    { name: headline, item: site.url + path },
  ];
  return {
    '@type': 'WebPage',
    '@id': site.url + path,
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: steps.map((step, place) => ({ '@type': 'ListItem', position: place + 1, ...step })),
    },
  };
}

function person({ name, href, bio, follow, picture }: BylineView, site: Site): Person {
  return {
    '@type': 'Person',
    name,
    url: site.url + href,
    ...(bio && { description: bio }),
    ...(follow && { sameAs: follow.url }),
    ...(picture && { image: site.url + picture.path }),
  };
}

function imageObject(
  { path, width, height, caption, credit, creator, copyright, licence, sourceType }: LeadPhoto,
  site: Site,
): ImageObject {
  const digitalSourceType = digitalSourceOf(sourceType);
  return {
    '@type': 'ImageObject',
    url: site.url + path,
    contentUrl: site.url + path,
    // Schema.org wants quantities here; every reader of it takes plain numbers of pixels as text.
    width: String(width),
    height: String(height),
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
    ...(creator && { creator: { '@type': 'Person', name: creator } }),
    ...(copyright && { copyrightNotice: copyright }),
    ...(licence && { license: licence }),
    ...(digitalSourceType && { digitalSourceType }),
  };
}

function corrections({ notes }: StoryView): Pick<Article, 'correction'> {
  const corrected = notes.filter(({ changeClass }) => CORRECTING.has(changeClass));
  if (corrected.length === 0) return {};
  return {
    correction: corrected.map(({ note, at }) => ({
      '@type': 'CorrectionComment',
      text: note,
      datePublished: at.iso,
    })),
  };
}

const CORRECTING = new Set(['correction', 'clarification', 'retraction']);

/** Schema.org tells kinds of journalism apart, but knows no interview and no brief. */
const ARTICLE_TYPES = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  interview: 'NewsArticle',
  brief: 'NewsArticle',
} as const;

function alternatives({
  headline,
  searchTitle,
  socialTitle,
}: StoryView): Pick<Article, 'alternativeHeadline'> {
  const others = [...new Set([searchTitle, socialTitle])].filter(
    (title) => title !== '' && title !== headline,
  );
  return others.length > 0 ? { alternativeHeadline: others } : {};
}
