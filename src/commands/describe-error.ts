/** One readable message, never a stack trace; with the location, if the build tool gives one. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { loc, hint } = error as { loc?: { file?: string; line?: number; column?: number }; hint?: string };
  const place = loc?.file ? `${loc.file}:${loc.line ?? 0}:${loc.column ?? 0} ` : '';
  // Some bundler plugins put the trace of an error into its message.
  const message = error.message.replace(/\n\s+at .+:\d+:\d+\)?(?=\n|$)/g, '');
  return `${place}${message}${hint ? `\n${hint}` : ''}`;
}
