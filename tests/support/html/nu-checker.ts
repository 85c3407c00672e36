import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { installDebianPackage } from '../browser/debian-package.ts';

interface NuMessage {
  type: string;
  url?: string;
  lastLine?: number;
  lastColumn?: number;
  message: string;
}

/**
 * What the Nu HTML checker objects to in files and folders, their style sheets and drawings, one line each; null where
 * there is no Java to run it.
 */
export function checkWithNu(paths: readonly string[]): string[] | null {
  if (!findJava()) return null;
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const options = ['--format', 'json', '--also-check-css', '--also-check-svg', '--skip-non-html'];
  // It is over before the better of the two compilers has paid for itself.
  const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  const { stderr } = spawnSync('java', [...quick, '-Xss4m', '-jar', jar, ...options, ...paths], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const { messages } = JSON.parse(stderr) as { messages: NuMessage[] };
  return messages.filter((message) => !isBesideThePoint(message)).map(describeMessage);
}

/**
 * The checker's notes, no errors and no warnings, on the slash that Astro writes, on 'self', which a file has not, and on
 * blocks of JSON-LD, to which no policy applies: they are data. That no script stands inline, a test proves.
 */
function isBesideThePoint({ type, message }: NuMessage): boolean {
  const notes = [
    'Trailing slash on void elements has no effect',
    'Resource violates Content Security Policy',
    'Inline script violates Content Security Policy',
  ];
  return type === 'info' && notes.some((note) => message.startsWith(note));
}

function describeMessage({ type, url = '', lastLine = 0, lastColumn = 0, message }: NuMessage): string {
  return `${url.replace(/^.*\/(?:dist|moved)\//, '')}:${lastLine}:${lastColumn} ${type}: ${message}`;
}

/** Whether Java is there, after an attempt to install it where it is missing. */
function findJava(): boolean {
  return runs() || (installDebianPackage('default-jre-headless') && runs());
}

function runs(): boolean {
  return spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
}
