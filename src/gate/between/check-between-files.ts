import { resolveLinks } from './check-links.ts';
import { checkParties } from './check-parties.ts';
import { checkProse } from './check-prose.ts';
import { checkRelations } from './check-relations.ts';
import type { Draft } from '../read/draft.ts';
import { checkIdReferences, type KnownIds, type ListState } from '../rules/id-references.ts';
import { checkNameClaims } from '../rules/name-claims.ts';
import { findPassingName } from '../../reference/derived/find-mentions.ts';
import { termForms } from '../../reference/derived/first-uses.ts';
import type { Reference } from '../../reference/reference.ts';
import { measureCoverage, type SourceCoverage } from '../../reference/derived/source-coverage.ts';

/**
 * The checks that need more than one file: ids, names, links, relations, and whether all paragraphs are cited.
 * Fills in the mentions of the entries. Reports problems; returns the coverage of the sources.
 */
export function checkBetweenFiles(reference: Reference, draft: Draft): SourceCoverage[] {
  checkIds(draft);
  const known = listKnownIds(draft);
  checkIdReferences(
    [draft.people, draft.questions, ...draft.entries].flatMap(({ references, report }) =>
      references.map((reference) => ({ reference, report })),
    ),
    known,
  );
  checkNameClaims(
    [...draft.entries, draft.people, draft.names].flatMap(({ names, report }) =>
      names.map((claim) => ({ claim, report })),
    ),
  );
  resolveLinks(draft);
  checkRelations(draft);
  checkParties(draft);
  checkProse(draft, reference.sources);
  checkPassingNames(reference, draft);
  checkGlossary(reference, draft);
  return checkCoverage(reference, draft);
}

function listKnownIds(draft: Draft): KnownIds {
  return {
    kinds: new Map([
      ...[...draft.people.ids].map((id) => [id, 'person'] as const),
      ...[...draft.files.values()].map(({ id, kind }) => [id, kind] as const),
    ]),
    topics: draft.topics.ids,
    people: stateOf(draft.people),
    listOfTopics: stateOf(draft.topics),
  };
}

function stateOf({ isRead, ids, report }: Draft['people'] | Draft['topics']): ListState {
  return { isRead, isEmpty: ids.size === 0, report };
}

function checkIds(draft: Draft): void {
  const owners = new Map<string, string>();
  for (const [file, { id, report }] of draft.files) {
    const other = owners.get(id);
    if (other) report(0, 'duplicate-id', id, other);
    else owners.set(id, file);
  }
  draft.people.items.forEach(({ id }, index) => {
    const other = owners.get(id);
    if (other) draft.people.report(draft.people.offsetOf([index, 'id']), 'duplicate-id', id, other);
    else owners.set(id, `the person ${index + 1} of people.yaml`);
  });
  draft.topics.items.forEach(({ id }, index) => {
    const again = draft.topics.items.findIndex((topic) => topic.id === id) < index;
    if (again) draft.topics.report(draft.topics.offsetOf([index, 'id']), 'repeated-item', id);
  });
}

function checkPassingNames(reference: Reference, draft: Draft): void {
  draft.names.items.forEach(({ name }, index) => {
    if (findPassingName(reference, [name]).length > 0) return;
    draft.names.report(draft.names.offsetOf([index, 'name']), 'name-nowhere', name);
  });
}

function checkGlossary(reference: Reference, { glossary }: Draft): void {
  glossary.items.forEach((item, index) => {
    const { id, term, forms } = item;
    if (glossary.items.findIndex((other) => other.id === id) < index)
      glossary.report(glossary.offsetOf([index, 'id']), 'repeated-item', id);
    if (findPassingName(reference, termForms(item)).length === 0)
      glossary.report(glossary.offsetOf([index, 'term']), 'term-nowhere', term, forms);
  });
}

function checkCoverage(reference: Reference, draft: Draft): SourceCoverage[] {
  const coverage = measureCoverage(reference);
  for (const { source, uncited } of coverage) {
    const found = draft.sources.get(source);
    if (!found) continue;
    const open = new Set(uncited.map(({ number }) => number));
    found.source.paragraphs.forEach(({ number, role, heading, uncited: reason }, index) => {
      const offset = found.offsetOf(['paragraphs', index]);
      if (role === 'body' && open.has(number) && reason === undefined) {
        found.report(offset, 'uncited-paragraph', number, heading);
      } else if (reason !== undefined && !open.has(number)) {
        found.report(found.offsetOf(['paragraphs', index, 'uncited']), 'needless-reason', number);
      }
    });
  }
  return coverage;
}
