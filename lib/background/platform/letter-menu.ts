import { browser } from 'wxt/browser';
import { t } from '../../i18n';
import type { PageLetterSource } from '../../domain/page-letter';
import type { WantedLetter } from '../page-letter';

type Menu = Parameters<typeof browser.contextMenus.create>[0];

/** Paths as documents have them; match patterns know no « whatever the case ». */
const PDF_PATHS = ['pdf', 'PDF'].flatMap((ending) => [
  `*://*/*.${ending}*`,
  `file:///*.${ending}*`,
]);

const menus = (): Readonly<Record<PageLetterSource, Menu>> => ({
  image: { contexts: ['image'], title: t('page_letter.menu') },
  link: { contexts: ['link'], targetUrlPatterns: PDF_PATHS, title: t('page_letter.menu_link') },
  page: {
    contexts: ['page', 'frame'],
    documentUrlPatterns: PDF_PATHS,
    title: t('page_letter.menu'),
  },
});

/** Puts « Lire ce courrier » into the browser's menu of pictures, links to PDFs and PDFs, in the words of now. */
export async function showLetterMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, menu] of Object.entries(menus())) browser.contextMenus.create({ id, ...menu });
}

/** Calls `want` in the very gesture of each click on one of them. */
export function onLetterMenu(want: (wanted: WantedLetter) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const { menuItemId: source, frameId = 0 } = info;
    if (source !== 'image' && source !== 'link' && source !== 'page') return;
    const url = { image: info.srcUrl, link: info.linkUrl, page: info.frameUrl ?? info.pageUrl }[
      source
    ];
    if (!url || tab?.id === undefined || tab.windowId === undefined) return;
    want({ windowId: tab.windowId, tabId: tab.id, frameId, source, url });
  });
}
