/**
 * Words that say nothing about what is searched for: articles, prepositions, pronouns, auxiliaries, and the padding of
 * questions. They are left out of a query unless it has nothing else or puts them in quotation marks.
 */
import { isEnglish } from '../../words/words.ts';

const stopWords = new Set(
  `a an the and or but nor of in on at by for from to into onto with within without about over under between among through
  during before after behind against as than then so such per via vs versus
  i me my we our you your he him his she her hers it its they them their this that these those there here
  is are was were be been being am do does did done doing has have had having can could may might must shall should will would
  what which who whom whose when where why how whether if much many
  not no yes also just only very more most some any each every both other others another own same
  please tell show find give list explain describe say says said define mean means info
  exactly really actually ever never s t re ve ll d m
  too quite rather even still already again almost perhaps maybe while since until because though although however upon
  few less least enough else once always often usually indeed therefore instead yet simply basically despite nearly`
    .split(/\s+/)
    .filter(Boolean),
);

/** True for a word in lower case that says nothing about what is searched for. */
export function isStopWord(word: string): boolean {
  return isEnglish && stopWords.has(word);
}

/**
 * Words that people put around what they search for. They count little, and may be missing from the results.
 */
const weakWords = new Set(
  `come comes came coming go goes going went get gets got getting make makes made making take takes took taking
  use uses used using need needs needed want wants wanted give gives gave given giving become becomes became put puts
  keep keeps let lets think thinks thought know known knows see sees seen look looks try tries help helps
  happen happens happened happening bring brings run runs running send sends sent allow allows expect expects
  approach want wants wanted wish hope hopes like way ways thing things year years date dates day days time times month number numbers amount long
  kind kinds type types sort part parts place places case cases fact facts detail details overview summary background
  history story article page pages topic topics issue issues view views opinion opinions comment comments statement
  statements quote quotes remark remarks reason reasons purpose example examples source sources document documents
  definition meaning information according bad gain gains bigger smaller work works together
  new good better best big large old great different several various certain current currently recent recently today now
  one two first last next main key called named regarding concerning related involved around towards toward
  play plays played lack lacks problem problems cause causes caused discuss discusses discussed mention mentions
  mentioned talk talked speak spoke focus focuses focused aim aims consider considers considered handle handles face faces
  facing provide provides provided offer offers offered include includes included including contain contains follow follows
  following count counts set sets seem seems appear appears believe believes feel feels overall specific possible available
  able together well area areas field fields aspect aspects point points level levels result results effect effects total
  entire full complete stuff item items actual real
  dollar dollars usd
  out off up down anything something everything`
    .split(/\s+/)
    .filter(Boolean),
);

/** True for a word in lower case that says little about what is searched for. */
export function isWeakWord(word: string): boolean {
  return isEnglish && weakWords.has(word);
}
