/** Which way a text in this language is read; `auto` where nobody said the language, so that its first letter decides. */
export function directionOf(language: string | null): 'ltr' | 'rtl' | 'auto' {
  if (language === null) return 'auto';
  const [base = '', ...rest] = language.toLowerCase().split('-');
  const script = rest.find((part) => part.length === 4);
  if (script !== undefined) return RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT.has(base) ? 'rtl' : 'ltr';
}

/** A language tag such as `en` or `pt-br`, or null: platforms also write "und", "zxx" and private "q…" tags for not knowing. */
export function languageTag(tag: string | null | undefined): string | null {
  const isTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag ?? '');
  return isTag && !/^(?:und|zxx|q[a-t][a-z])\b/i.test(tag ?? '') ? (tag ?? null) : null;
}

// X still writes "iw" for Hebrew and "ji" for Yiddish, as the standard did once.
const RIGHT_TO_LEFT = new Set('ar arc ckb dv fa he iw ji ks nqo ps sd syr ug ur yi'.split(' '));
const RIGHT_TO_LEFT_SCRIPTS = new Set('adlm arab aran hebr mand nkoo rohg samr syrc thaa'.split(' '));
