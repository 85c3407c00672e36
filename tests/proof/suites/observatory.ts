import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerHeaders } from '../../../src/hosting/answer-headers.ts';
import { readBuilt } from '../../support/builds/built-site.ts';
import type { Suite } from '../suite.ts';
import { loadTool, proofFolder } from '../support/tools.ts';

interface Test {
  pass: boolean;
  result: string;
  scoreModifier?: number;
  constructor: { name: string; title?: string };
}

const folder = '@mdn/mdn-http-observatory/src';
/** Of a host that is served as the files for nginx and Caddy say; what they say is tested against both. */
const host = 'example.org';

/** What MDN's HTTP Observatory gives to a page with the headers that hosts are told to send: without the network. */
export const observatory: Suite = {
  name: 'observatory',
  does: "all tests of MDN's HTTP Observatory, on the headers that the build writes for hosts",
  run: async ({ build }) => {
    // Its list of hosts that are never asked without encryption comes from the network; ours is not in it.
    const list = join(proofFolder, 'node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json');
    if (!existsSync(list)) writeFileSync(list, '{}');
    const { ALL_TESTS } = await loadTool<{ ALL_TESTS: ((requests: unknown) => Test)[] }>(`${folder}/constants.js`);
    const { Requests } = await loadTool<{ Requests: new (host: string) => object }>(`${folder}/types.js`);
    const { getGradeForScore, getScoreModifier } = await loadTool<{
      getGradeForScore: (score: number) => { grade: string; score: number };
      getScoreModifier: (result: string) => number;
    }>(`${folder}/grader/grader.js`);
    const { parseHttpEquivHeaders } = await loadTool<{
      parseHttpEquivHeaders: (html: string, url: string) => Map<string, string[]>;
    }>(`${folder}/retriever/utils.js`);

    const html = readBuilt(build, 'index.html');
    const secure = new URL(`https://${host}/`);
    const headers = {
      ...Object.fromEntries(answerHeaders(secure.origin).map(([name, value]) => [name.toLowerCase(), value])),
    };
    const answer = {
      ...{
        status: 200,
        verified: true,
        data: html,
        headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
      },
      ...{ request: {}, config: { headers: {} }, httpEquiv: parseHttpEquivHeaders(html, secure.href) },
    };
    const redirects = [
      { url: new URL(`http://${host}/`), status: 301 },
      { url: secure, status: 200 },
    ];
    const requests = Object.assign(new Requests(host), {
      responses: {
        auto: answer,
        cors: null,
        http: answer,
        https: answer,
        httpRedirects: redirects,
        httpsRedirects: redirects,
      },
      resources: { path: html },
      session: { url: secure, jar: null },
    });
    const results = ALL_TESTS.map((test) => test(requests));
    const score = 100 + results.reduce((sum, { result }) => sum + getScoreModifier(result), 0);
    const { grade } = getGradeForScore(score);
    return {
      looked: `${results.length} tests: ${score}, ${grade}`,
      findings: results
        .filter(({ pass }) => !pass)
        .map((test) => ({ rule: test.constructor.name, where: 'headers', message: test.result })),
    };
  },
};
