/** What Galley must know of a language before it can say that a change of words leaves the meaning as it was. */
export interface MeaningWords {
  numbers: ReadonlySet<string>;
  /** Compounds such as "zweiundzwanzig"; null where numbers are written in words apart. */
  numberEnding: RegExp | null;
  negations: ReadonlySet<string>;
  /** What turns a word into its opposite: "illegal". */
  prefixes: readonly string[];
  /** Days that are named by where one stands: "yesterday". */
  days: ReadonlySet<string>;
  /** Months and weekdays, in lower case. */
  calendar: ReadonlySet<string>;
  /** Written with a capital without being a name. */
  notNames: ReadonlySet<string>;
}

interface Spelled {
  numbers: string;
  numberEnding?: RegExp;
  negations: string;
  prefixes: string;
  days: string;
  notNames?: string;
}

const SPELLED: Readonly<Record<string, Spelled>> = {
  en: {
    numbers: `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
      seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
      thousands million millions billion billions trillion trillions dozen dozens half halves quarter quarters third
      thirds first second fourth fifth sixth seventh eighth ninth tenth once twice thrice double triple treble single
      couple pair both percent`,
    negations: `not no never without neither nor none nobody nothing nowhere cannot dont doesnt didnt isnt arent wasnt
      werent wont wouldnt cant couldnt shouldnt hasnt havent hadnt barely hardly scarcely unless`,
    prefixes: 'un in im il ir dis non mis anti',
    days: 'today tonight tomorrow yesterday noon midnight',
    notNames: `I I'm I've I'd I'll The A An And But Or In On At For From Of To With By He She It They We You His Her
      Its Their Our Your My This That These Those There Here When Where While If As Then`,
  },
  de: {
    numbers: `null ein eins eine einen einem einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf beide beiden
      erste ersten zweite zweiten dritte dritten vierte vierten fünfte fünften halb halbe halben hälfte drittel viertel
      dutzend einmal zweimal dreimal doppelt dreifach prozent`,
    numberEnding: /(?:zehn|zig|ßig|hundert|tausend|millionen?|milliarden?|billionen?)$/,
    negations:
      'nicht kein keine keinen keinem keiner keines nie niemals nichts niemand niemanden ohne weder noch kaum',
    prefixes: 'un in miss nicht des anti',
    days: 'heute gestern morgen vorgestern übermorgen mittag mitternacht',
  },
  fr: {
    numbers: `zéro un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt
      trente quarante cinquante soixante septante huitante nonante cent cents mille million millions milliard milliards
      douzaine dizaine centaine millier premier première deuxième second seconde troisième quatrième cinquième demi
      demie moitié tiers quart double triple`,
    negations: 'ne n pas non jamais sans ni aucun aucune rien personne nul nulle guère point',
    prefixes: 'in im il ir dé dés mé mal anti non',
    days: 'aujourd hier demain midi minuit',
  },
  es: {
    numbers: `cero un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte
      treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil miles millón millones docena
      primer primero primera segundo segunda tercer tercero tercera cuarto cuarta quinto quinta medio media mitad
      tercio doble triple ambos ambas`,
    numberEnding: /(?:cient[oa]s|^veinti\p{L}+|^dieci\p{L}+)$/u,
    negations: 'no nunca jamás sin ni ningún ninguno ninguna nada nadie tampoco apenas',
    prefixes: 'in im i des anti no',
    days: 'hoy ayer mañana anteayer mediodía medianoche',
  },
  it: {
    numbers: `zero un uno una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici
      sedici venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento mille mila milione milioni miliardo
      miliardi dozzina primo prima secondo seconda terzo terza quarto quarta quinto quinta mezzo mezza metà doppio
      triplo entrambi entrambe`,
    numberEnding: /(?:cento|mila|anta\p{L}*|^venti\p{L}+|^trent\p{L}+)$/u,
    negations: 'non no mai senza né nessun nessuno nessuna niente nulla neanche nemmeno neppure appena',
    prefixes: 'in im il ir dis s anti non',
    days: 'oggi ieri domani mezzogiorno mezzanotte',
  },
  nl: {
    numbers: `nul een één twee drie vier vijf zes zeven acht negen tien elf twaalf beide eerste tweede derde vierde vijfde
      half halve helft kwart dozijn eenmaal tweemaal dubbel procent`,
    numberEnding: /(?:tien|tig|honderd|duizend|miljoen|miljard)$/,
    negations: 'niet geen nooit zonder noch niemand niets nergens nauwelijks',
    prefixes: 'on in im ont anti niet',
    days: 'vandaag gisteren morgen eergisteren overmorgen middernacht',
  },
  pt: {
    numbers: `zero um uma dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze
      dezasseis dezesseis dezassete dezessete dezoito dezanove dezenove vinte trinta quarenta cinquenta sessenta setenta
      oitenta noventa cem cento centos mil milhão milhões bilhão bilhões dúzia primeiro primeira segundo segunda terceiro
      terceira quarto quarta quinto quinta meio meia metade terço dobro ambos ambas`,
    numberEnding: /cent[oa]s$/,
    negations: 'não nunca jamais sem nem nenhum nenhuma nada ninguém tampouco',
    prefixes: 'in im i des anti não',
    days: 'hoje ontem amanhã anteontem meia-noite',
  },
  sv: {
    numbers: `noll en ett två tre fyra fem sex sju åtta nio tio elva tolv båda första andra tredje fjärde femte halv halva
      hälften kvart dussin dubbel procent`,
    numberEnding: /(?:ton|tio|hundra|tusen|miljon|miljoner|miljard|miljarder)$/,
    negations: 'inte ej icke ingen inget inga aldrig utan varken ingenting ingenstans knappt',
    prefixes: 'o in im miss anti icke',
    days: 'idag igår imorgon ikväll midnatt',
  },
  da: {
    numbers: `nul en et to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten
      begge første anden tredje fjerde femte halv halve halvdelen kvart dusin dobbelt procent`,
    numberEnding:
      /(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems|hundrede|tusind|millioner?|milliarder?)$/,
    negations: 'ikke ej ingen intet aldrig uden hverken ingenting næppe',
    prefixes: 'u in im mis anti ikke',
    days: 'idag igår imorgen midnat',
  },
  nb: {
    numbers: `null en ett én to tre fire fem seks sju syv åtte ni ti elleve tolv begge første andre tredje fjerde femte halv
      halve halvparten kvart dusin dobbelt prosent`,
    numberEnding:
      /(?:ten|tjue|tretti|førti|femti|seksti|sytti|åtti|nitti|hundre|tusen|millioner?|milliarder?)$/,
    negations: 'ikke ei ingen intet aldri uten verken ingenting knapt',
    prefixes: 'u in im mis anti ikke',
    days: 'idag igår imorgen midnatt',
  },
};

const known = new Map<string, MeaningWords>();

/** The words of this language (a BCP 47 tag) that carry meaning; null for one that Galley does not know well enough. */
export function meaningWordsOf(language: string): MeaningWords | null {
  const base = language.split('-')[0] ?? '';
  const spelled = Object.hasOwn(SPELLED, base) ? SPELLED[base] : undefined;
  if (!spelled) return null;
  const words = known.get(base) ?? meaningWords(base, spelled);
  known.set(base, words);
  return words;
}

function meaningWords(language: string, spelled: Spelled): MeaningWords {
  return {
    numbers: setOf(spelled.numbers),
    numberEnding: spelled.numberEnding ?? null,
    negations: setOf(spelled.negations),
    prefixes: listOf(spelled.prefixes),
    days: setOf(spelled.days),
    calendar: calendarOf(language),
    notNames: setOf(spelled.notNames ?? ''),
  };
}

/** The months and weekdays as the language writes them. */
function calendarOf(language: string): ReadonlySet<string> {
  const named = (options: Intl.DateTimeFormatOptions, dates: Date[]) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return dates.map((date) => format.format(date).toLocaleLowerCase(language).replace(/\.$/, ''));
  };
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)));
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)));
  return new Set([
    ...named({ month: 'long' }, months),
    ...named({ month: 'short' }, months),
    ...named({ weekday: 'long' }, days),
  ]);
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(listOf(words));
}

function listOf(words: string): string[] {
  return words.split(/\s+/).filter(Boolean);
}
