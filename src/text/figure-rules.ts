/** How figures are written in digits, and their normalized spelling: see `extract-figures.ts`. */

export interface FoundFigure {
  figure: string;
  /** Where it begins in the text. */
  index: number;
}

/** A pattern, and the figures that a match stands for (none for a name that merely holds a digit). */
export interface FigureRule {
  pattern: RegExp;
  /** A cheap test that every match passes: most rules cost more than this does. */
  hint?: RegExp;
  read: (match: RegExpExecArray) => FoundFigure[];
}

// 350,000; 2 000; 78.6
const number = String.raw`(?:\d{1,3}(?: \d{3})+(?![\d,.]*\d)|\d+(?:,\d{3})*(?:\.\d+)*)`;
const year = String.raw`(?:19|20)\d\d`;
const fiscal = String.raw`(?:FY ?|fiscal (?:years? )?)`;
const units = 'km|cm|mm|m|kg|g|mg|t|ha|kW|MW|GW|TW|kWh|MWh|GWh|TWh|kB|MB|GB|TB|Hz|kHz|MHz|GHz|mph|kph|ft|yd|lb|oz';
const scale = String.raw`hundred|thousand|million|billion|trillion|bn|mn|tn`;
const meridiem = String.raw`[ap]\.?m\b\.?`;
/** Words that qualify the number after them: "Mid-19th", "Top-20". */
const prefixes = '(?:Mid|Post|Pre|Non|Top|Over|Under|Sub|Multi|Early|Late|Pro|Anti|Near)';
const currencies = 'US\\$|[$€£¥]';
const before = String.raw`(?<![\p{L}\p{N}])`;
const after = String.raw`(?![\p{L}\p{N}])`;

/** Email and web addresses: their digits are not figures. */
export const addressRule: FigureRule = {
  hint: /[@:]|www/,
  pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\b(?:https?:\/\/|www\.)\S+/gu,
  read: () => [],
};

/** In this order: text matched by one rule is hidden from the next ones. */
export const digitRules: FigureRule[] = [
  // fiscal 2013, fiscal years 2012 and 2013, FY2012-FY2013
  rule(
    /fiscal|FY/i,
    `${before}${fiscal}${year}(?:(?: (?:and|or|to|through|until) |[-/])(?:${fiscal})?${year})*${after}`,
    (match) =>
      [...match[0].matchAll(new RegExp(year, 'g'))].map((part, position) => ({
        figure: `FY${part[0]}`,
        index: match.index + (position === 0 ? 0 : part.index),
      })),
  ),
  // FY13
  rule(/FY/i, `${before}FY['’]?(\\d\\d)${after}`, (match) => one(match, `FY20${match[1] ?? ''}`)),
  // 2:00 pm, 2 p.m., 2.00 pm; in 2:00-3:15 pm the first time shares the "pm" of the second
  rule(
    /\d ?[ap]\.?m/i,
    `${before}(?:(\\d{1,2})(?:[:.](\\d\\d))? ?(${meridiem})?(?: ?- ?| to | until ))?((\\d{1,2})(?:[:.](\\d\\d))? ?(${meridiem}))`,
    (match) => {
      const [whole, hour, minutes, half, lastTime = '', lastHour = '', lastMinutes, lastHalf = ''] = match;
      const last = one(match, clock(lastHour, lastMinutes, lastHalf), whole.length - lastTime.length);
      return hour ? [...one(match, clock(hour, minutes, half ?? lastHalf)), ...last] : last;
    },
  ),
  // 15:01, 09:30; 9:30 may be either half of the day
  rule(/\d:\d/, `${before}([01]?\\d|2[0-3]):([0-5]\\d)(?!:?\\d)${after}`, (match) =>
    one(match, clockOf24(match[1] ?? '', match[2] ?? '')),
  ),
  // $78.6 billion, US$2.2 bn, $50-60 million
  rule(
    /[$€£¥]/,
    `(${currencies}) ?(${number})(?:-(?:${currencies})?(${number}))?(?:[ -]?(${scale})${after}|(\\p{L}+))?`,
    (match) => {
      const [, currency = '', from = '', to, unit, unknownUnit] = match;
      return one(match, money(currency, span(from, to), unit ?? unknownUnit));
    },
  ),
  // 2.2 billion dollars, 500 yen
  rule(
    /dollars|euros|pounds|yen/i,
    `${before}(${number})(?:-(${number}))?(?: (${scale}))?(?: U\\.?S\\.?)? (dollars|euros|pounds|yen)${after}`,
    (match) => {
      const [, from = '', to, unit, currency = ''] = match;
      const sign = { dollars: '$', euros: '€', pounds: '£', yen: '¥' }[currency.toLowerCase()] ?? '';
      return one(match, money(sign, span(from, to), unit));
    },
  ),
  // between 50% and 52%
  rule(/between/i, `${before}between (${number}) ?(?:%|per ?cent)? and (${number}) ?(?:%|per ?cent${after})`, (match) =>
    one(match, `${span(match[1] ?? '', match[2])}%`, match[0].search(/\d/)),
  ),
  // 80.1%, 50-52%, 50 to 52 percent
  rule(/%|per ?cent/i, `${before}(?:(${number})(?: ?%?-| to ))?(${number}) ?(?:%|per ?cent${after})`, (match) =>
    one(match, `${match[1] ? span(match[1], match[2]) : plain(match[2] ?? '')}%`),
  ),
  // 55th
  rule(/\d(?:st|nd|rd|th)/i, `${before}(${number})(st|nd|rd|th)${after}`, (match) =>
    one(match, plain(match[1] ?? '') + (match[2] ?? '').toLowerCase()),
  ),
  // 1980s, the '80s
  rule(/\ds/i, `${before}(?:(${year})|['’](\\d0))s${after}`, (match) =>
    one(match, `${match[1] ?? `19${match[2] ?? ''}`}s`),
  ),
  // 10km, 50MW: the unit is not part of the figure
  {
    pattern: new RegExp(`${before}(${number})(?:${units})${after}`, 'gu'),
    hint: /\d[a-zA-Z]/,
    read: (match) => one(match, plain(match[1] ?? '')),
  },
  // Names with a digit: 5G, G7, COVID-19, CH-53K
  {
    pattern: new RegExp(
      `${before}(?:\\d+(?:\\.\\d+)?\\p{Lu}[\\p{L}\\p{N}]*|(?!${prefixes}-)(?:\\p{Lu}\\p{L}*-(?!${year}${after})|\\p{L}+)\\d[\\p{L}\\p{N}]*(?:\\.\\d+)?)${after}`,
      'gu',
    ),
    hint: /\p{L}-?\d|\d\p{Lu}/u,
    read: (match) => one(match, nameOf(match[0])),
  },
  // ½
  rule(/[½⅓⅔¼¾]/, '[½⅓⅔¼¾]', (match) =>
    one(match, { '½': '1/2', '⅓': '1/3', '⅔': '2/3', '¼': '1/4', '¾': '3/4' }[match[0]] ?? ''),
  ),
  // 1/3
  rule(/\d\/\d/, `${before}(\\d+)/(\\d+)${after}`, (match) =>
    Number(match[1]) < Number(match[2]) && Number(match[2]) < 100 ? one(match, match[0]) : twoNumbers(match),
  ),
  // 350 million; 350,000; 2k; 3x
  rule(/\d/, `${before}(${number})(?: ?(${scale}|k)${after}|(\\p{L}+))?`, (match) => {
    const [, value = '', unit, glued = ''] = match;
    return one(match, unit ? scaled(plain(value), unit) : plain(value) + glued.toLowerCase());
  }),
];

function rule(hint: RegExp, pattern: string, read: FigureRule['read']): FigureRule {
  return { pattern: new RegExp(pattern, 'giu'), hint, read };
}

function one(match: RegExpExecArray, figure: string, offset = 0): FoundFigure[] {
  return [{ figure, index: match.index + offset }];
}

/** 2012/13 is not a fraction. */
function twoNumbers(match: RegExpExecArray): FoundFigure[] {
  const [, first = '', second = ''] = match;
  return [
    { figure: first, index: match.index },
    { figure: second, index: match.index + first.length + 1 },
  ];
}

function plain(value: string): string {
  return value.replace(/[, ]/g, '');
}

/** `COVID-19` for Covid-19, `F-35` for F-35s: names ignore case and the plural. */
function nameOf(written: string): string {
  return written.replace(/(?<=[\p{Lu}\d])s$/u, '').toUpperCase();
}

function span(from: string, to: string | undefined): string {
  return to === undefined ? plain(from) : `${plain(from)}-${plain(to)}`;
}

function clock(hour: string, minutes = '00', half: string): string {
  return `${Number(hour)}:${minutes} ${half.toLowerCase().replaceAll('.', '')}`;
}

function clockOf24(hour: string, minutes: string): string {
  const value = Number(hour);
  if (value > 12 || value === 0)
    return clock(String(value === 0 ? 12 : value - 12), minutes, value === 0 ? 'am' : 'pm');
  return hour.startsWith('0') ? clock(hour, minutes, 'am') : `${value}:${minutes}`;
}

function money(currency: string, value: string, unit: string | undefined): string {
  return currency.replace(/^us/i, '') + (unit ? scaled(value, unit) : value);
}

/** `350 million`; hundreds and thousands are written out: 2 thousand is 2000. */
function scaled(value: string, unit: string): string {
  const name = scaleNames[unit.toLowerCase()] ?? unit.toLowerCase();
  const factor = { hundred: 100, thousand: 1000 }[name];
  if (!factor) return `${value} ${name}`;
  return value
    .split('-')
    .map((part) => String(Number((Number(part) * factor).toPrecision(12))))
    .join('-');
}

const scaleNames: Record<string, string> = {
  ...{ k: 'thousand', m: 'million', b: 'billion', t: 'trillion' },
  ...{ bn: 'billion', mn: 'million', tn: 'trillion' },
};
