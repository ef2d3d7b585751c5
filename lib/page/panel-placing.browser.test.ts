import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  backOffice,
  host,
  jeanne,
  know,
  manage,
  show,
  useAccountPage,
  words,
} from '../../tests/browser/account-page';

useAccountPage();

describe('the panel in a page that does not make it easy', () => {
  it('keeps the focus over every redraw of the page, until the person leaves', async () => {
    know([jeanne]);
    show();
    await expect.element(manage()).toBeVisible();
    const focused = () => host()?.shadowRoot?.activeElement?.className;
    host()!.shadowRoot!.querySelector<HTMLElement>('.manage')!.focus();
    for (let redraw = 0; redraw < 3; redraw += 1) {
      const before = document.querySelector('h1');
      backOffice();
      expect(document.querySelector('h1')).not.toBe(before);
      await expect.poll(focused).toBe('manage');
    }
    document.body.insertAdjacentHTML('beforeend', '<input id="own">');
    document.querySelector<HTMLElement>('#own')!.focus();
    document.querySelector('main')!.innerHTML = '<h1>Informations</h1>';
    await expect.poll(host).not.toBeNull();
    expect(document.activeElement?.id).toBe('own');
  });

  it('gives up on a page that takes it away again and again', async () => {
    know([jeanne]);
    const removed = vi.fn();
    const guard = new MutationObserver(() => {
      if (!host()) return;
      host()!.remove();
      removed();
    });
    guard.observe(document.body, { childList: true, subtree: true });
    onTestFinished(() => {
      guard.disconnect();
    });
    show();
    await expect.poll(() => removed.mock.calls.length, { timeout: 10_000 }).toBe(3);
    // The page goes on changing: had the panel not given up, the next look would put it back.
    const looked = vi.spyOn(document, 'querySelectorAll');
    document.body.append(document.createElement('hr'));
    await expect.poll(() => looked.mock.calls.length, { timeout: 5000 }).toBeGreaterThan(0);
    expect(removed).toHaveBeenCalledTimes(3);
  });

  it('stands beside a column that is too narrow for it', async () => {
    document.querySelector('main')!.innerHTML =
      '<table style="width:800px"><tr><td style="width:130px;max-width:130px"><h1>Informations</h1></td><td><form><input></form></td></tr></table>';
    know([jeanne]);
    show();
    await expect.poll(() => host()?.getBoundingClientRect().width).toBeGreaterThanOrEqual(320);
  });

  it('stands under its heading in a page that is wider than the window, as beside a side panel', async () => {
    document.querySelector('main')!.innerHTML =
      `<div style="width:${String(innerWidth + 240)}px"><h1>Informations</h1><form><input></form></div><footer>Mentions</footer>`;
    know([jeanne]);
    show();
    await expect.poll(host).not.toBeNull();
    expect(host()!.previousElementSibling?.localName).toBe('h1');
  });

  it('stands in no part of a page that lies beside what can be seen', async () => {
    document.querySelector('main')!.innerHTML =
      '<div style="width:100%;overflow:hidden"><div style="margin-left:120%;width:600px"><h1>Informations</h1></div></div><form><input></form>';
    know([jeanne]);
    show();
    await expect.poll(host).not.toBeNull();
    const { left, right } = host()!.getBoundingClientRect();
    expect([left >= 0, right <= innerWidth]).toEqual([true, true]);
  });

  it('stands where nothing of the page covers it', async () => {
    document.querySelector('main')!.innerHTML =
      '<div style="position:relative;height:160px"><h1>Informations</h1><div style="position:absolute;inset:0;background:#fff">Calque</div></div><form><input></form>';
    know([jeanne]);
    show();
    await expect.poll(host).not.toBeNull();
    const { left, top } = host()!.getBoundingClientRect();
    expect(document.elementFromPoint(left + 20, top + 20)).toBe(host());
  });

  it('comes with a tab that is shown by its style alone, and goes with it', async () => {
    document.title = '';
    document.body.innerHTML =
      '<p>COMPTE</p><div id="a"><h1>Accueil</h1></div><div id="b" style="display:none"><h1>Informations</h1></div>';
    history.replaceState(null, '', '/mon/compte');
    know([jeanne]);
    show();
    const [a, b] = document.querySelectorAll<HTMLElement>('#a, #b');
    a!.style.display = 'none';
    b!.style.display = 'block';
    await expect.poll(host).not.toBeNull();
    b!.style.display = 'none';
    a!.style.display = 'block';
    await expect.poll(host).toBeNull();
  });

  it('says what it adds beside a button of the page’s own', async () => {
    document.querySelector('main')!.innerHTML =
      '<h1>Mon compte</h1><p><button>Gérer les expéditeurs des lettres recommandées</button></p>';
    know([jeanne]);
    show();
    await expect.poll(words).toContain('codes remplis par l’extension');
    expect(words()).not.toContain('Gérer les expéditeurs de lettres recommandées');
  });

  it('goes to its place once that has come into view', async () => {
    document.querySelector('main')!.innerHTML =
      '<div id="in" style="transform:translateX(3000px)"><h1>Informations</h1><form><input></form></div><p>Pied</p>';
    know([jeanne]);
    show();
    await expect.poll(host).not.toBeNull();
    expect(host()!.closest('#in')).toBeNull();
    document.querySelector<HTMLElement>('#in')!.style.transform = '';
    await expect.poll(() => host()?.closest('#in')).not.toBeNull();
  });

  it('stands in the dialog that is open, not behind it', async () => {
    document.querySelector('main')!.innerHTML =
      '<h1>Informations</h1><form><input></form><dialog style="width:700px"><h2>Factures</h2><table><tr><td>F-1</td></tr></table></dialog>';
    document.querySelector('dialog')!.showModal();
    know([jeanne]);
    show();
    await expect.poll(() => host()?.closest('dialog')).not.toBeNull();
  });
});
