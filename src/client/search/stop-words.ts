/**
 * Words that say nothing about what is sought: articles, prepositions, pronouns, auxiliaries, and what people put around
 * a question. They are left out of a query unless it has nothing else or puts them in quotation marks.
 */
const stopWords = new Set(
  `a an the and or but nor of in on at by for from to into onto with within without about over under between among through
  during before after against as than then so such per via vs versus
  i me my we our you your he him his she her hers it its they them their this that these those there here
  is are was were be been being am do does did done doing has have had having can could may might must shall should will would
  what which who whom whose when where why how whether if because
  not no yes also just only very more most some any each every both other others another own same
  please tell show find give list explain describe say says said define definition meaning mean means information info
  exactly really actually ever s t re ve ll d m`
    .split(/\s+/)
    .filter(Boolean),
);

/** True for a word in lower case that says nothing about what is sought. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
