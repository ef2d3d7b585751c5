import { claire, unfinished } from './people';
import { scenes } from './scene';
import { click, shows } from './set';

/** A sender in the states before it is identified. */
export const senderScenes = scenes('panel', '3 Sender', {
  'access requested': async (set) =>
    set.panelOf(await set.sender({ ...claire, access: 'foreign' })),
  'account, not ordered': async (set) => set.panelOf(await set.sender(claire)),
  'account, AR24 wants more': async (set) => {
    await set.stage.sandbox.post('seed', { agency: { payment: false } });
    return set.panelOf(await set.sender(unfinished));
  },
  'order uncertain': async (set) => {
    const id = await set.sender(claire);
    await set.stage.sandbox.post('faults', {
      path: '/user/identity',
      kind: 'drop-after',
      times: 1,
    });
    await set.order(id);
    return set.panelOf(id);
  },
  'order uncertain, order again': async (set) => {
    const id = await set.sender(claire);
    await set.stage.sandbox.post('faults', {
      path: '/user/identity',
      kind: 'drop-after',
      times: 1,
    });
    await set.order(id);
    return set.panelOf(id, 'order');
  },
  'letter on its way, just ordered': async (set) => {
    const panel = await set.panelOf(await set.sender(claire));
    await click(panel, 'form button[type=submit]');
    await shows(panel, 'lre-enter-key');
    return panel;
  },
  'letter on its way': async (set) => {
    const id = await set.sender(claire);
    await set.order(id);
    return set.panelOf(id);
  },
  'letter late': async (set) => {
    const id = await set.sender(claire);
    await set.order(id);
    await set.makeLate(id);
    return set.panelOf(id);
  },
  'identified elsewhere': async (set) =>
    set.panelOf(await set.sender({ ...claire, verified: true })),
  'remove: are you sure': async (set) => {
    const panel = await set.panelOf(await set.sender(claire));
    await click(panel, 'lre-remove-sender >>> button');
    await shows(panel, 'dialog[open]');
    return panel;
  },
  gone: async (set) => {
    const id = await set.sender(claire);
    const panel = await set.panelOf(id);
    await set.ask('removeSender', { id });
    await panel.page.waitForFunction(
      () =>
        !document
          .querySelector('lre-side-panel')
          ?.shadowRoot?.querySelector('lre-sender-detail')
          ?.shadowRoot?.querySelector('lre-order-summary'),
    );
    return panel;
  },
});
