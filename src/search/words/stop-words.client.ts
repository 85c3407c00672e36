/**
 * Words that say nothing about what is searched for: articles, prepositions, pronouns, auxiliaries, and the padding of
 * questions. They are left out of a query unless it has nothing else or puts them in quotation marks.
 */
import { stem } from '../format/stem.ts';
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
  few less least enough else once always often usually indeed therefore instead yet despite away`
    .split(/\s+/)
    .filter(Boolean),
);

/** True for a word in lower case that says nothing about what is searched for. */
export function isStopWord(word: string): boolean {
  return isEnglish && stopWords.has(word);
}

/**
 * Words that people put around what they search for, or their stems. They count little, and may be missing from the results.
 */
const weakWords = new Set(
  `come came go goes went get got make made take took use need want give gave given become becomes became put keep let
  think thought know known see seen look try tries help happen bring run send sent allow expect approach wish hope
  like way thing year date day time month number amount long kind type sort part place case fact detail overview
  summary background history story article page topic issue issues view opinion comment statement quote quotes remark
  reason purpose example examples source sources document definition meaning information according bad gain bigger
  smaller work together new good better best high low big large old great different several various certain current recent
  today now one two first last next main key called named regarding concerning related involved around toward play
  lack problem cause causes caused discuss mention talk speak spoke focus aim consider considers considered handle
  handles face compare compared comparison provide provides provided offer include includes included including contain follow count set seem
  appear believe believes feel overall specific possible available able well area field aspect point level result
  effect total entire full complete stuff item actual real dollar usd out off up down anything something everything`
    .split(/\s+/)
    .filter(Boolean),
);

/** True for a word in lower case that says little about what is searched for. */
export function isWeakWord(word: string): boolean {
  return isEnglish && !/ly$|^goods$/.test(word) && (weakWords.has(word) || weakWords.has(stem(word)));
}
