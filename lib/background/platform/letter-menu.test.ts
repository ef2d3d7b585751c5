import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WantedLetter } from '../page-letter';
import { onLetterMenu, showLetterMenu } from './letter-menu';

vi.mock(import('../../i18n'), async (original) => ({
  ...(await original()),
  t: (name: string) => name,
}));

type Click = (info: Record<string, unknown>, tab?: { id?: number; windowId?: number }) => void;
const created: { id: string; contexts: string[]; targetUrlPatterns?: string[] }[] = [];
const wanted: WantedLetter[] = [];
let click: Click;

beforeEach(() => {
  created.length = wanted.length = 0;
  vi.stubGlobal('chrome', {
    contextMenus: {
      removeAll: () => Promise.resolve(void (created.length = 0)),
      create: (menu: (typeof created)[number]) => created.push(menu),
      onClicked: { addListener: (listener: Click) => (click = listener) },
    },
  });
  onLetterMenu((letter) => wanted.push(letter));
});
afterEach(() => vi.unstubAllGlobals());

const tab = { id: 7, windowId: 3 };

describe('« Lire ce courrier »', () => {
  it('stands in the menu of pictures, links to PDFs and PDFs, once each', async () => {
    await showLetterMenu();
    await showLetterMenu();
    expect(created.map(({ id }) => id)).toEqual(['image', 'link', 'page']);
    expect(created[1]?.targetUrlPatterns).toContain('*://*/*.pdf*');
  });

  it.each([
    [{ menuItemId: 'image', srcUrl: 'https://a.fr/1.png' }, 'https://a.fr/1.png', 0],
    [{ menuItemId: 'link', linkUrl: 'https://a.fr/1.pdf', frameId: 4 }, 'https://a.fr/1.pdf', 4],
    [{ menuItemId: 'page', pageUrl: 'https://a.fr/2.pdf' }, 'https://a.fr/2.pdf', 0],
    [
      { menuItemId: 'page', pageUrl: 'https://a.fr/', frameUrl: 'https://a.fr/3.pdf', frameId: 5 },
      ...(['https://a.fr/3.pdf', 5] as const),
    ],
  ] as const)('means what was clicked: %o', (info, url, frameId) => {
    click(info, tab);
    expect(wanted).toEqual([{ windowId: 3, tabId: 7, frameId, source: info.menuItemId, url }]);
  });

  it('means nothing without a tab, without an address, or in another’s menu', () => {
    click({ menuItemId: 'image', srcUrl: 'https://a.fr/1.png' });
    click({ menuItemId: 'image' }, tab);
    click({ menuItemId: 'other', srcUrl: 'https://a.fr/1.png' }, tab);
    expect(wanted).toEqual([]);
  });
});
