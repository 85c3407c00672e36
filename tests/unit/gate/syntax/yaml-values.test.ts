import process from 'node:process';
import { describe, expect, it, vi } from 'vitest';
import { alignText, readYaml } from '../../../../src/gate/syntax/yaml-values.ts';

describe('The place of a word in front matter', () => {
  it.each([
    ['plain', 'key: One two end', 'One two end'],
    ['in quotation marks', 'key: "One \\"two\\" \\u65e5 end"', 'One "two" 日 end'],
    ['in single quotation marks', "key: 'It''s the end'", "It's the end"],
    ['folded', 'key: >-\n  One two\n  three end', 'One two three end'],
    ['over several lines', 'key: One two\n  three end', 'One two three end'],
  ])('is found in a text that is written %s', (_, yaml, text) => {
    const values = readYaml(yaml, 100, () => undefined);
    expect(values?.value).toEqual({ key: text });
    expect(values?.offsetInText(['key'], text, text.indexOf('end'))).toBe(100 + yaml.indexOf('end'));
  });

  it('stays near when a character is written as an escape', () => {
    const source = '"\\u0041 word, and much later an A"';
    expect(alignText('A word, and much later an A', source)[2]).toBe(source.indexOf('word'));
  });
});

describe('YAML with a list for a key', () => {
  it('is refused without a warning of the library, which has no place', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockReturnValue(undefined);
    const report = vi.fn();
    expect(readYaml('[a, b]: c', 0, report)).toBeNull();
    expect(report).toHaveBeenCalledOnce();
    expect(warn).not.toHaveBeenCalled();
  });
});
