/** What the codes of a system mean for anyone who runs a command. */
const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EBUSY:
    'another program is using it, or a disk is mounted there; close the program or unmount the disk, then try again',
};

/** One readable message, never a stack trace; with the location, if the build tool gives one. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { loc, hint, code, path } = error as NodeJS.ErrnoException & {
    loc?: { file?: string; line?: number; column?: number };
    hint?: string;
  };
  // Some tools pass on the words of the system alone.
  const cause = causes[code ?? ''] ?? causes[/\b(?:ENOSPC|EDQUOT|EROFS|EBUSY)\b/.exec(error.message)?.[0] ?? ''];
  if (cause) return path ? `${path}: ${cause}` : cause;
  const place = loc?.file ? `${loc.file}:${loc.line ?? 0}:${loc.column ?? 0} ` : '';
  // Some bundler plugins put the trace of an error into its message.
  const message = error.message.replace(/\n\s+at .+:\d+:\d+\)?(?=\n|$)/g, '');
  return `${place}${message}${hint ? `\n${hint}` : ''}`;
}
