import { describe, expect, it } from 'vitest';
import { zooApp } from './serve-zoo';
import { zoo } from './zoo';

describe('the zoo', () => {
  it('has a hundred pages, at least thirty of them where nothing may happen', () => {
    expect(zoo.length).toBeGreaterThanOrEqual(100);
    expect(zoo.filter(({ expected }) => expected === 'nothing').length).toBeGreaterThanOrEqual(30);
    expect(new Set(zoo.map(({ id }) => id)).size).toBe(zoo.length);
  });

  it.each(zoo.map((page) => [page.id, page] as const))(
    'serves every document of %s',
    async (id, page) => {
      for (const [name, part] of Object.entries(page.parts)) {
        const answer = await zooApp().request(`/${id}/${page.path}?part=${name}`);
        const type = page.contentType ?? 'text/html; charset=utf-8';
        expect(answer.headers.get('content-type')).toBe(type);
        const charset = type.includes('8859-1') ? 'windows-1252' : 'utf-8';
        expect(new TextDecoder(charset).decode(await answer.arrayBuffer())).toBe(part);
      }
    },
  );

  it('has nothing under a name that is none of its pages', async () => {
    expect((await zooApp().request('/nobody/page')).status).toBe(404);
  });
});
