import { randomUUID } from 'node:crypto';
import { claire, filledForm } from './people';
import { scenes } from './scene';
import { click, shows, type, type Set } from './set';

async function draft(
  set: Set,
  step: 'email' | 'identity' | 'summary',
  fields: Partial<Record<keyof typeof filledForm, string>> = {},
) {
  const id = randomUUID();
  const empty = {
    ...filledForm,
    ...Object.fromEntries(Object.keys(filledForm).map((name) => [name, ''])),
  };
  const form = { ...empty, statut: 'professionnel', country: 'FR', ...fields };
  await set.ask('saveDraft', { id, step, email: claire.email, fields: form });
  return { id, panel: await set.panelOf(id) };
}

const press = 'form button[type=submit]';

/** Steps 1 and 2: the form and its summary. */
export const formScenes = scenes('panel', '2 Form', {
  'step 1, new': (set) => set.panelOf(randomUUID()),
  'step 1, errors': async (set) => {
    const panel = await set.panelOf(randomUUID());
    await type(panel, '#email', 'claire.martin');
    await click(panel, press);
    await shows(panel, '.error-summary');
    return panel;
  },
  'step 1, AR24 not reached': async (set) => {
    const panel = await set.panelOf(randomUUID());
    await type(panel, '#email', claire.email);
    await set.stage.sandbox.post('faults', { path: '*', kind: 'maintenance', times: 5 });
    await click(panel, press);
    await shows(panel, '.notice');
    return panel;
  },
  'step 1, taken from the page': async (set) => {
    const panel = await set.panelOf(randomUUID());
    await set.stage.agent.visit('/compte/informations');
    await click(panel, 'lre-agency-prefill >>> button');
    await shows(panel, 'lre-agency-prefill >>> dl');
    return panel;
  },
  'step 1, nothing on the page': async (set) => {
    const panel = await set.panelOf(randomUUID());
    await click(panel, 'lre-agency-prefill >>> button');
    await shows(panel, 'lre-agency-prefill >>> .notice');
    return panel;
  },
  'step 2, new': async (set) => (await draft(set, 'identity')).panel,
  'step 2, filled': async (set) => (await draft(set, 'identity', filledForm)).panel,
  'step 2, company found by its SIRET': async (set) => {
    await set.lookUp(true);
    const { panel } = await draft(set, 'identity', {
      ...filledForm,
      siret: '50123456000016',
      company: 'Agence',
    });
    await click(panel, 'lre-company-lookup >>> button');
    await shows(panel, 'lre-company-lookup >>> .notice');
    return panel;
  },
  'step 2, SIRET unknown to the register': async (set) => {
    await set.lookUp(true);
    const { panel } = await draft(set, 'identity', { siret: '00000000000000' });
    await click(panel, 'lre-company-lookup >>> button');
    await shows(panel, 'lre-company-lookup >>> .notice');
    return panel;
  },
  'step 2, addresses proposed': async (set) => {
    await set.lookUp(true);
    const { panel } = await draft(set, 'identity');
    await type(panel, '#address1', '12 quai');
    await shows(panel, '[role=option]');
    await panel.page.keyboard.press('ArrowDown');
    return panel;
  },
  'step 2, elsewhere in Europe': async (set) =>
    (await draft(set, 'identity', { ...filledForm, country: 'DE', vat: 'DE136695976' })).panel,
  'step 2, errors': async (set) => {
    const { panel } = await draft(set, 'identity', {
      ...filledForm,
      siret: '123',
      zipcode: '1',
      terms: '',
    });
    await click(panel, press);
    await shows(panel, '.error-summary');
    return panel;
  },
  'step 2, summary': async (set) => {
    const { id } = await draft(set, 'identity', filledForm);
    await set.ask('submitIdentity', { id, fields: filledForm });
    return set.panelOf(id);
  },
  'step 2, ordering': async (set) => {
    const { id } = await draft(set, 'identity', filledForm);
    await set.ask('submitIdentity', { id, fields: filledForm });
    const panel = await set.panelOf(id);
    await set.stage.sandbox.post('faults', { path: '/user', kind: 'delay', ms: 4000, times: 1 });
    await click(panel, press);
    return panel;
  },
});
