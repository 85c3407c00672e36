/** A mistake of the user; its message says what to do. */
export class SourceMistake extends Error {}
