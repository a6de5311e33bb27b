// What neither XML nor a reader can take: control characters (tab and line break stay), lone surrogates, non-characters.
const UNREADABLE = /[\p{Cc}\p{Cs}\ufffe\uffff](?<![\t\n])/gu;

/**
 * The text as it is stored: without characters that feeds and databases refuse and nobody can see. They arrive by
 * pasting from office programs, so they are taken out quietly instead of refusing the paste.
 */
export function cleanText(text: string): string {
  return text.replace(UNREADABLE, '');
}
