import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json';
import { validateXML } from 'xmllint-wasm';

/** What xmllint has against an Atom feed by the grammar of RFC 4287; empty: nothing. */
export function problemsOfAtom(xml: string): Promise<string[]> {
  return problemsOf(xml, { schema: own('atom.rng'), extension: 'relaxng' });
}

/** What it has against a sitemap, with or without news, by the published schemas. */
export function problemsOfSitemap(xml: string): Promise<string[]> {
  return problemsOf(xml, {
    schema: own('all-sitemaps.xsd'),
    preload: [published(), own('sitemap-news.xsd')],
  });
}

/** What it has against an index of sitemaps. */
export function problemsOfSitemapIndex(xml: string): Promise<string[]> {
  return problemsOf(xml, { schema: own('siteindex.xsd') });
}

/** What the JSON Feed schema has against a feed. */
export function problemsOfJsonFeed(feed: unknown): string[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const isValid = ajv.compile(jsonFeedSchema);
  if (isValid(feed)) return [];
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

interface File {
  fileName: string;
  contents: string;
}

async function problemsOf(
  xml: string,
  rules: { schema: File; preload?: File[]; extension?: 'relaxng' },
): Promise<string[]> {
  const { valid, errors } = await validateXML({ xml: { fileName: 'tested.xml', contents: xml }, ...rules });
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage);
}

function own(fileName: string): File {
  return { fileName, contents: readFileSync(join(import.meta.dirname, fileName), 'utf8') };
}

// The package keeps it beside its code, and names only its code.
function published(): File {
  const { resolve } = createRequire(import.meta.url);
  const home = dirname(dirname(dirname(resolve('sitemap'))));
  return { fileName: 'sitemap.xsd', contents: readFileSync(join(home, 'schema/sitemap.xsd'), 'utf8') };
}
