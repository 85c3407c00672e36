import type { Suite } from './suite.ts';
import { alfa } from './suites/alfa.ts';
import { axe } from './suites/axe.ts';
import { engines } from './suites/engines.ts';
import { entries } from './suites/entries.ts';
import { queries } from './suites/queries.ts';
import { cspEvaluator } from './suites/csp-evaluator.ts';
import { guidepup } from './suites/guidepup.ts';
import { htmlcs } from './suites/htmlcs.ts';
import { htmlValidate } from './suites/html-validate.ts';
import { hyperlink } from './suites/hyperlink.ts';
import { ibm } from './suites/ibm.ts';
import { killedBuilds } from './suites/killed-builds.ts';
import { lighthouse } from './suites/lighthouse.ts';
import { linkchecker } from './suites/linkchecker.ts';
import { linkinator } from './suites/linkinator.ts';
import { lockfileLint } from './suites/lockfile-lint.ts';
import { mutation } from './suites/mutation.ts';
import { observatory } from './suites/observatory.ts';
import { schemaDts } from './suites/schema-dts.ts';
import { slowPhone } from './suites/slow-phone.ts';
import { vnu } from './suites/vnu.ts';
import { wapiti } from './suites/wapiti.ts';

/** All of them, in the order in which they run. */
export const suites: readonly Suite[] = [
  ...[axe, alfa, ibm, htmlcs, guidepup],
  ...[vnu, htmlValidate, schemaDts],
  ...[linkinator, hyperlink, linkchecker],
  ...[observatory, cspEvaluator, wapiti, lockfileLint],
  ...engines,
  ...[queries, entries],
  ...[killedBuilds, slowPhone, lighthouse, mutation],
];
