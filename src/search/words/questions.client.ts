/** What kind of word answers a question. */
import { isEnglish } from '../../words/words.ts';

export type Asked = 'figure' | 'date' | 'place' | 'person' | 'reason' | 'meaning' | 'opinion' | 'list';

/** The first that fits decides: "how many people" asks for a figure, not for people. */
const askingWords: readonly (readonly [Asked, RegExp])[] = [
  ['date', /\b(?:when|how old|how long|since when|(?:what|which) (?:year|date|day|month|time))\b/i],
  [
    'figure',
    /\bhow (?:many|much|large|big|high|often)\b|\bnumber of\b|\b(?:what|which) (?:percentage|percent|share|amount)\b/i,
  ],
  [
    'meaning',
    /^\W*(?:what(?:'s| is| are)|define|definition of|meaning of)\s+\S+(?:\s+\S+){0,3}\W*$|\S\s+(?:means?|meaning|definition|acronym|abbreviation)\W*$|\bstands? for\W*$/i,
  ],
  ['reason', /^\W*why\b|\b(?:reasons? (?:for|why)|what for)\b/i],
  [
    'opinion',
    /\bwhat (?:does|do|did)\b.+\b(?:think|say|recommend|suggest)\b|\b(?:views?|opinions?|stance) (?:of|on|about)\b/i,
  ],
  ['place', /\bwhere\b|\b(?:what|which|in) (?:city|state|country|place|town)\b/i],
  [
    'person',
    /\bwho(?:se|m)?\b|\S\s+(?:job|job title|title|post|position|role|bio|biography|president|chairman|ceo)\W*$|(?:社長|会長)$|^\W*(?:(?:job )?title|post|position|role|bio|biography) of\b|^\W*(?:head|boss|chief|leader|president|chair\w*|ceo) of\b/i,
  ],
  ['list', /\b(?:which|what)\s+(?:\w+\s+)?\w{3,}(?:[^s]s|ies)\b(?!\s+of\b)|^\W*memberships? of\b/i],
];

/** Relations that people put into small words, and the words that say them on a page. */
const relations: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:people|persons|workers|staff)\s+(?:who\s+|that\s+)?(?:is |are )?(?:work(?:s|ed|ing)?|employed)\s+(?:for|at|by|in|with)\b/gi,
    'employees',
  ],
  [/\b(?:people|persons|workers|staff)\s+(?:does|do|did)\s+(.+?)\s+(?:employ|have)\b/gi, 'employees $1'],
  [/\bwork(?:s|ed|ing)?\s+(?:for|at)\b(?=\s+\w)/gi, 'employees'],
  [/\bhow (?:big|large) (?:is|was|are)\b/gi, 'how many employees'],
  [/\bhow old (?:is|was|are)\b/gi, 'when founded'],
  [
    /\b(?:come|came|coming|arrived?|get|got|moved?)\s+(?:in)?to\s+(?=(?:the\s+)?(?:u\.?s|united|america|japan|europe))/gi,
    'operations in ',
  ],
  [/\bwho\s+(?:represent(?:s|ed)?|spoke for|speaks for)\b/gi, 'who'],
  [/\bhow much (?:money\s+)?(?:does|do|did|has|have)\s+(.+?)\s+(?:make|made|earn|earned)\b/gi, 'how much revenue $1'],
  [/\bhow much money\b/gi, 'how much'],
  [/\bstands? for\b|(?<=\S)\s+(?:meaning|definition|acronym|abbreviation)\W*$/gi, ''],
  [/\bmemberships? of\b/gi, 'which associations member'],
  [/\bhow long(?: has| have| had| is| was| ago)?\b/gi, 'when'],
  [/\bbelong(?:s|ed|ing)?\s+to\b/gi, 'member'],
  [/\b(?:who|that)\s+(?:runs?|ran|leads?|led|heads?|headed|is in charge of)\b/gi, 'who head'],
  // What is asked of a person alone is on the person's page.
  [
    /(?:'s)?\s+(?:job(?:\s+title)?|title|post|position|role|bio|biography)\W*$|^\W*(?:job\s+title|title|post|position|role|bio|biography)\s+of\s+/gi,
    '',
  ],
];

/** What kind of word answers; null where no question says so. */
export function askedFor(text: string): Asked | null {
  if (!isEnglish) return null;
  return askingWords.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether a query asks who holds a post: only a person answers that. */
export function asksHolder(text: string): boolean {
  return (
    isEnglish &&
    /^\W*(?:who(?:'s| is| was| are| were)?\s+)?(?:the\s+)?(?:ceo|(?:co-?)?founder|president|chairman|boss|chief executive)\s+(?:of|at)\b/i.test(
      text,
    )
  );
}

/** A question with its relations in the words of pages. */
export function unifyRelations(text: string): string {
  if (!isEnglish) return text;
  return relations.reduce((rest, [pattern, words]) => rest.replace(pattern, words), text);
}

const months = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const placing = /^(?:in|at|from|near|around)$/i;
const answers: Readonly<Record<Exclude<Asked, 'person' | 'meaning' | 'opinion' | 'list'>, RegExp>> = {
  figure: /^(?!(?:1[89]|20)\d\d$).*\d/,
  date: /^(?:(?:1[89]|20)\d\d|years|since)$/i,
  place: /^\p{Lu}\p{L}+$/u,
  reason: /^(?:because|reasons?|aims?|aimed|purpose|goals?|so|response|order|therefore)$/i,
};

/**
 * Whether a word as it stands on a page may be the answer.
 * @param before The word before it: the number after the name of a month is a day, and "in" leads to a place.
 */
export function mayAnswer(asked: Asked | null, word: string, before: string): boolean {
  if (asked === null || asked === 'person' || asked === 'meaning' || asked === 'opinion' || asked === 'list')
    return false;
  if (!answers[asked].test(word)) return false;
  if (asked === 'place') return placing.test(before);
  return asked !== 'figure' || !months.test(before);
}
