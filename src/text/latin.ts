/** Whether every letter of a text is Latin: between such words there are spaces. */
export function isLatin(text: string): boolean {
  return !/(?=\p{L})\P{Script=Latin}/u.test(text);
}
