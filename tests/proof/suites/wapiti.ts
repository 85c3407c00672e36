import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Suite } from '../suite.ts';
import { findCommand, runCommand } from '../support/tools.ts';

interface Report {
  vulnerabilities: Record<string, { path: string; info: string }[]>;
  anomalies: Record<string, { path: string; info: string }[]>;
  infos: { crawled_pages_nbr?: number };
}

const modules = 'csp,http_headers,cookieflags,xss,exec,crlf,redirect';

export const wapiti: Suite = {
  name: 'wapiti',
  does: 'the scanner Wapiti: headers, cookies, injected scripts, commands and redirects',
  run: async ({ url }) => {
    const command = findCommand('wapiti');
    if (!command) return { skipped: 'wapiti (a Debian package)' };
    const folder = mkdtempSync(join(tmpdir(), 'wapiti-'));
    const report = join(folder, 'report.json');
    const options = ['--flush-session', '--no-bugreport', '--store-session', folder, '--max-scan-time', '600'];
    const { out, told } = await runCommand(command, ['-u', url, '-m', modules, ...options, '-f', 'json', '-o', report]);
    try {
      const { vulnerabilities, anomalies } = JSON.parse(readFileSync(report, 'utf8')) as Report;
      const findings = Object.entries({ ...vulnerabilities, ...anomalies }).flatMap(([rule, found]) =>
        found.map(({ path, info }) => ({ rule: `${rule}: ${info}`, where: path, message: info })),
      );
      return { looked: modules.replaceAll(',', ', '), findings };
    } catch {
      throw new Error(out + told);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
