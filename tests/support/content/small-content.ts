import { loadReference, type LoadedReference } from '../../../src/gate/load-reference.ts';
import type { FilesRead } from '../../../src/gate/read-once.ts';
import type { ContentFile, ContentFiles } from '../../../src/gate/read-content.ts';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A change to one file: a new text or bytes, null to leave the file out, or what to replace by what. */
export type Change = ContentFile | null | readonly [from: string, to: string];

/** A whole content folder in memory, small and without problems, after some changes. */
export function smallContent(changes: Readonly<Record<string, Change>> = {}): ContentFiles {
  const files = new Map<string, ContentFile>(Object.entries(texts).map(([path, text]) => [path, encode(text)]));
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) files.delete(path);
    else if (change instanceof Uint8Array || typeof change === 'string') files.set(path, change);
    else files.set(path, encode(replaceOnce(texts[path] ?? '', ...change)));
  }
  return files;
}

/** The same, read and checked; `before`: what was read before need not be read again. */
export function loadSmallContent(
  changes: Readonly<Record<string, Change>> = {},
  before: FilesRead = new Map(),
): LoadedReference {
  return loadReference(smallContent(changes), before);
}

/** A text as the bytes of a file. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The unchanged text of a file. */
export function smallText(path: string): string {
  return texts[path] ?? '';
}

/** The path of a file of the small content, by the name without folder and type; another path as it is. */
export function smallPath(name: string): string {
  return Object.keys(texts).find((path) => path.replace(/^.*\/|\.\w+$/g, '') === name) ?? name;
}

function replaceOnce(text: string, from: string, to: string): string {
  const pieces = text.split(from);
  if (pieces.length !== 2) throw new Error(`expected "${from}" once, found it ${pieces.length - 1} times`);
  return pieces.join(to);
}

const sha = 'a'.repeat(64);

const talk = `title: A talk
shortTitle: Talk
publisher: The Bureau
kind: Write-up of a talk
date: 2021-05-20
speaksAsOf: May 2021
sha256: ${sha}
paragraphs:
  - { number: 1, section: Header, role: furniture, heading: Menu, words: 2, sha256: ${sha}, figures: [] }
  - { number: 2, section: Remarks, role: heading, heading: Remarks, words: 1, sha256: ${sha}, figures: [] }
  - number: 3
    section: Remarks
    role: body
    heading: The company
    words: 30
    sha256: ${sha}
    figures: ['1910', '350000', $78.6 billion, FY2020, '2021']
    locator: The company began
  - number: 4
    section: Remarks
    role: body
    heading: The plan
    words: 20
    locator: A plan, half-made,
    sha256: ${sha}
    figures: [50%, FY2013]
  - number: 5
    section: Remarks
    role: body
    heading: The meeting
    words: 20
    locator: They met in
    sha256: ${sha}
    figures: ['May 20, 2021']
  - number: 6
    section: Closing
    role: body
    heading: Thanks
    words: 9
    sha256: ${sha}
    figures: []
    uncited: Says nothing but thanks.
    unlocated: Its words stand in paragraph 3 too.
url: https://bureau.example/talk
foundOn: { date: 2026-11-26, how: in a stored copy }
editions: [{ language: ja, url: https://bureau.example/ja/talk }]
`;

const page = `title: A page
shortTitle: Page
publisher: Acme
kind: Web page
speaksAsOf: undated
sha256: ${sha}
paragraphs:
  - number: 1
    section: Start
    role: body
    heading: What Acme does
    words: 12
    locator: Acme makes
    sha256: ${sha}
    figures: []
  - number: 2
    section: Start
    role: body
    heading: Where Acme sits
    words: 12
    locator: Acme’s seat
    sha256: ${sha}
    figures: ['1910']
url: http://acme.example/page.html
foundOn: { date: 2026-11-25, how: on the page itself }
`;

const people = `- id: jane-doe
  name: Jane Doe
  familyName: Doe
  aliases: [Ms. Doe]
  roles:
    - role: Chair
      organization: acme
      asOf: 2021-05-20
      cite: talk:3
`;

const topics = `- { id: trade, title: Trade, scope: Buying and selling., aliases: [commerce] }
- { id: energy, title: Energy, scope: Power and heat. }
`;

const names = `- { name: Springfield, type: place, aliases: [Spring Field] }
`;

const acme = `---
title: Acme
summary: Acme was a company founded in 1910. [@talk:3]
aliases: [Acme Corporation, エーシーエムイー]
topics: [trade]
type: company
partOf:
  id: bureau
  cite: page:1
relations:
  - type: supported
    to: plan
    note: Acme supported the plan. [@talk:4]
keyDates:
  - date: 1910
    what: Acme was founded. [@talk:3]
keyFigures:
  - measure: Employees
    value: more than 350,000
    asOf: FY2020
    account: jane-doe
    cite: talk:3
---

Acme belonged to the [Bureau](bureau.mdx). Its seat was Springfield. [@page:1; @page:2]

## Figures by its chair {/* #chair */}

Revenue was $78.6 billion, Doe said. [@talk:3] It backed the [plan](../initiatives/plan.mdx#aims). [@talk:4]

- The plan came first. [@talk:4]
- The meeting came later. [@talk:5]

| What | When |
| ---- | ---- |
| Founding | 1910 [@talk:3] |

### Its view {/* #view */}

<Statement id="fair-rules" by="jane-doe" kind="recommendation" topics="trade energy" label="Fair rules">
  Doe asked for fair rules. [@talk:4]
</Statement>

<EditorNote>The source prints Acme twice.</EditorNote>
`;

const bureau = `---
title: The Bureau
summary: The Bureau was an office. [@page:1]
topics: [energy]
type: office
---
`;

const plan = `---
title: The plan
summary: The plan was to save half of the power. [@talk:4]
kind: proposal
period:
  date: FY2013
  cite: talk:4
lead:
  - id: jane-doe
    role: author
    cite: talk:4
---

Doe put the plan forward at the [meeting](../events/meeting.mdx). [@talk:4]

## What it aimed at {/* #aims */}

The plan aimed at 50% less. It came after a [word of its chair](../organizations/acme.mdx#fair-rules). [@talk:4]
`;

const meeting = `---
title: The meeting
summary: The meeting was held in May 2021. [@talk:5]
type: meeting
date:
  date: 2021-05
  cite: talk:5
host:
  - id: bureau
    cite: talk:5
participants:
  - id: jane-doe
    role: speaker
    cite: talk:5
---

See [Acme](../organizations/acme.mdx) for who spoke. [@guide]
`;

const texts: Readonly<Record<string, string>> = {
  'sources/talk.yaml': talk,
  'sources/page.yaml': page,
  'site.yaml': 'name: A reference\nlanguage: en\nsubject: What Acme did\ndescription: What Acme did.\n',
  'people.yaml': people,
  'topics.yaml': topics,
  'names.yaml': names,
  'synonyms.yaml': '- [company, firm]\n',
  'permalinks.tsv': 'address\tpublished\tleads to\twhy\ttitle\n/organizations/acme/\t2026-11-21\t\t\t\n',
  'organizations/acme.mdx': acme,
  'organizations/bureau.mdx': bureau,
  'initiatives/plan.mdx': plan,
  'events/meeting.mdx': meeting,
};

/** Writes content to a new folder of the system's temporary folder; returns its path. The caller removes it. */
export function writeContentFolder(files: ContentFiles): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [path, content] of files) {
    if (typeof content === 'string') throw new Error(`${path} has no bytes to write`);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
