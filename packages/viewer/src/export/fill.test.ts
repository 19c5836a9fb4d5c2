import { describe, expect, it } from 'vitest';
import { fillTemplate, slot } from './fill.ts';

const template = `<html><head><title>x</title></head><body>${slot}</body></html>`;

describe('fillTemplate', () => {
  it('cannot be broken out of by what is in it', () => {
    const data = {
      title: '</title><script>alert(1)</script> $& $1',
      ndjson: '</script><script>alert(1)</script>\u2028$&',
    };
    const page = fillTemplate(template, data);
    expect(page.match(/<script/g)).toHaveLength(1);
    const json = /id="entente-data">(.*?)<\/script>/s.exec(page)![1]!;
    expect(JSON.parse(json)).toEqual(data);
  });

  it('says so where the template is none', () => {
    expect(() => fillTemplate('<html></html>', { title: '', ndjson: '' })).toThrow('no place for data');
  });
});
