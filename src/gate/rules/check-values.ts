import { z } from 'zod';
import type { Report } from '../../text/problems.ts';
import type { YamlPath, YamlValues } from '../syntax/yaml-values.ts';

const nothing = 'expected some text, found nothing';

/** Values that fit their schema, with the way back to where they are in the file. */
interface CheckedValues<T> {
  data: T;
  /** The path in the file of a path in `data`: items that were refused are gone from `data`. */
  toFilePath: (path: YamlPath) => YamlPath;
}

/**
 * Checks values against a schema and reports everything that does not fit. What fits is kept, so that one wrong key
 * does not hide the other problems of a file; `substitutes` stand in for refused keys that are required.
 * Null when too little is left.
 */
export function checkValues<T>(
  schema: z.ZodType<T>,
  values: YamlValues,
  report: Report,
  substitutes: Record<string, unknown> = {},
): CheckedValues<T> | null {
  const result = schema.safeParse(values.value);
  if (result.success) return { data: result.data, toFilePath: (path) => path };
  for (const issue of result.error.issues) reportIssue(issue, schema, values, report);

  const kept = structuredClone(values.value);
  const removed = new Map<string, number[]>();
  for (const issue of result.error.issues) remove(kept, issue, removed);
  const filled = isRecord(kept) ? { ...substitutes, ...kept } : dropHoles(kept);
  const second = schema.safeParse(dropHoles(filled));
  return second.success ? { data: second.data, toFilePath: (path) => restorePath(path, removed) } : null;
}

function reportIssue(issue: z.core.$ZodIssue, schema: z.ZodType, values: YamlValues, report: Report): void {
  const path = issue.path as YamlPath;
  const name = path.findLast((step) => typeof step === 'string') ?? '';
  const found = valueAt(values.value, path);
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, path);
    for (const key of issue.keys) report(values.offsetOfKey([...path, key]), 'unknown-key', key, allowed);
  } else if (found === undefined && path.length > 0) {
    report(values.offsetOf(path.slice(0, -1)), 'missing-key', name, expectation(issue, schema, path));
  } else if (issue.code === 'invalid_value' && (typeof found === 'string' || typeof found === 'number')) {
    report(values.offsetOf(path), 'unknown-value', name, String(found), issue.values.map(String));
  } else if (issue.code === 'invalid_type' || issue.code === 'invalid_value') {
    report(values.offsetOf(path), 'wrong-type', name, expectation(issue, schema, path), describe(found));
  } else {
    report(values.offsetOf(path), 'invalid-value', name, explain(issue));
  }
}

/** The schema's own words; the library's where it has none say nothing to an author. */
function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small' && issue.message.startsWith('Too small')) {
    if (issue.origin === 'string')
      return Number(issue.minimum) > 1 ? `expected at least ${issue.minimum} characters` : nothing;
    return issue.origin === 'array' ? `expected at least ${issue.minimum} items` : `expected ${issue.minimum} or more`;
  }
  if (issue.code === 'too_big' && issue.message.startsWith('Too big')) {
    return issue.origin === 'string' ? `longer than ${issue.maximum} characters` : `expected at most ${issue.maximum}`;
  }
  return issue.message;
}

function expectation(issue: z.core.$ZodIssue, schema: z.ZodType, path: YamlPath): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
  const target = schemaAt(schema, path);
  if (target instanceof z.ZodType && target.description !== undefined) return target.description;
  if (target instanceof z.ZodObject) return `the keys ${Object.keys(target.shape).join(', ')}`;
  if (target instanceof z.ZodArray) return 'a list';
  if (target instanceof z.ZodBoolean) return 'true or false';
  if (target instanceof z.ZodNumber) return 'a number';
  return 'a text';
}

function describe(found: unknown): string {
  if (found === null || found === undefined) return 'nothing';
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object') return 'keys; put a text with a colon between quotation marks';
  if (typeof found === 'string') return 'a text';
  return `the ${typeof found} ${JSON.stringify(found)}; put a text between quotation marks`;
}

function keysAt(schema: z.ZodType, path: YamlPath): string[] {
  const target = schemaAt(schema, path);
  return target instanceof z.ZodObject ? Object.keys(target.shape) : [];
}

function schemaAt(schema: unknown, path: YamlPath): unknown {
  let target = unwrap(schema);
  for (const step of path) {
    if (target instanceof z.ZodArray) target = unwrap(target.element);
    else if (target instanceof z.ZodObject) target = unwrap((target.shape as Record<string, unknown>)[step]);
  }
  return target;
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}

const hole = Symbol('refused item');

/** Removes what an issue is about: unknown keys, a value, or the whole list item that contains it. */
function remove(root: unknown, issue: z.core.$ZodIssue, removed: Map<string, number[]>): void {
  const path = issue.path as YamlPath;
  if (issue.code === 'unrecognized_keys') {
    const target = valueAt(root, path);
    for (const key of issue.keys) if (isRecord(target)) Reflect.deleteProperty(target, key);
    return;
  }
  const item = path.findLastIndex((step) => typeof step === 'number');
  const parent = valueAt(root, path.slice(0, item < 0 ? -1 : item));
  const step = path[item < 0 ? path.length - 1 : item];
  if (Array.isArray(parent) && typeof step === 'number') {
    const key = path.slice(0, item).join('.');
    parent[step] = hole;
    removed.set(
      key,
      [...new Set([...(removed.get(key) ?? []), step])].sort((a, b) => a - b),
    );
  } else if (isRecord(parent) && path[0] !== undefined) {
    // A group of keys such as `partOf` makes no sense in part.
    const top = valueAt(root, []);
    if (isRecord(top)) Reflect.deleteProperty(top, path[0]);
  }
}

function dropHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== hole).map(dropHoles);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, dropHoles(item)]));
}

function restorePath(path: YamlPath, removed: ReadonlyMap<string, number[]>): YamlPath {
  const restored: (string | number)[] = [];
  for (const step of path) {
    let position = step;
    if (typeof position === 'number') {
      for (const gone of removed.get(restored.join('.')) ?? []) if (gone <= position) position++;
    }
    restored.push(position);
  }
  return restored;
}

function valueAt(root: unknown, path: YamlPath): unknown {
  let value = root;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else if (isRecord(value)) value = Object.hasOwn(value, step) ? value[step] : undefined;
    else return undefined;
  }
  return value;
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
