/** A language that stories can be written in. */
export interface Language {
  /** A BCP 47 tag: what `lang`, feeds and JSON-LD say. */
  code: string;
  /** In English, for the desk. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** As Open Graph wants it. */
  locale: string;
}

/** What a story is written in unless somebody says otherwise. */
export const DEFAULT_LANGUAGE = 'en';

/** Every language that can be chosen, by name. */
export const LANGUAGES: readonly Language[] = [
  language('ar', 'Arabic', 'ar_AR', 'rtl'),
  language('bn', 'Bengali', 'bn_IN'),
  language('ca', 'Catalan', 'ca_ES'),
  language('zh-Hans', 'Chinese (simplified)', 'zh_CN'),
  language('zh-Hant', 'Chinese (traditional)', 'zh_TW'),
  language('cs', 'Czech', 'cs_CZ'),
  language('da', 'Danish', 'da_DK'),
  language('nl', 'Dutch', 'nl_NL'),
  language('en', 'English', 'en_GB'),
  language('en-GB', 'English (British)', 'en_GB'),
  language('en-US', 'English (US)', 'en_US'),
  language('fi', 'Finnish', 'fi_FI'),
  language('fr', 'French', 'fr_FR'),
  language('de', 'German', 'de_DE'),
  language('de-CH', 'German (Swiss)', 'de_CH'),
  language('el', 'Greek', 'el_GR'),
  language('he', 'Hebrew', 'he_IL', 'rtl'),
  language('hi', 'Hindi', 'hi_IN'),
  language('hu', 'Hungarian', 'hu_HU'),
  language('id', 'Indonesian', 'id_ID'),
  language('ga', 'Irish', 'ga_IE'),
  language('it', 'Italian', 'it_IT'),
  language('ja', 'Japanese', 'ja_JP'),
  language('ko', 'Korean', 'ko_KR'),
  language('nb', 'Norwegian (bokmål)', 'nb_NO'),
  language('fa', 'Persian', 'fa_IR', 'rtl'),
  language('pl', 'Polish', 'pl_PL'),
  language('pt', 'Portuguese', 'pt_PT'),
  language('pt-BR', 'Portuguese (Brazil)', 'pt_BR'),
  language('ro', 'Romanian', 'ro_RO'),
  language('ru', 'Russian', 'ru_RU'),
  language('gd', 'Scottish Gaelic', 'gd_GB'),
  language('es', 'Spanish', 'es_ES'),
  language('sv', 'Swedish', 'sv_SE'),
  language('tr', 'Turkish', 'tr_TR'),
  language('uk', 'Ukrainian', 'uk_UA'),
  language('ur', 'Urdu', 'ur_PK', 'rtl'),
  language('vi', 'Vietnamese', 'vi_VN'),
  language('cy', 'Welsh', 'cy_GB'),
];

const byCode = new Map(LANGUAGES.map((each) => [each.code, each]));

export function isLanguage(value: unknown): value is string {
  return typeof value === 'string' && byCode.has(value);
}

/** What the desk calls a language; an unknown one by its tag. */
export function languageName(code: string): string {
  return byCode.get(code)?.name ?? code;
}

/** Which way a language is written; an unknown one from left to right. */
export function directionOf(code: string): Language['direction'] {
  return byCode.get(code)?.direction ?? 'ltr';
}

/** A language as Open Graph names it. */
export function openGraphLocale(code: string): string {
  return byCode.get(code)?.locale ?? 'en_GB';
}

function language(
  code: string,
  name: string,
  locale: string,
  direction: Language['direction'] = 'ltr',
): Language {
  return { code, name, direction, locale };
}
