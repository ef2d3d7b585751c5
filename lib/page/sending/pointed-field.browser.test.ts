import { afterEach, describe, expect, it } from 'vitest';
import type { SiteProfile } from '../../domain/site-profile';
import { anchorsOf } from '../profile/anchors-of';
import { learnProfiles } from '../profile/known-profiles';
import { findAccountPlaces } from '../account-place';
import { framePages } from '../frame-page';
import { findCodeField } from './find-code-field';
import { findSenderControl } from './find-sender-control';

const FORM =
  '<h1>Nouvel envoi</h1><form><p>De <select name="de"><option>DURAND</option></select></p><p>Jeton <input name="jeton"></p></form>';

function shown(html: string, title = 'Courrier') {
  document.title = title;
  document.body.innerHTML = html;
  const places = Object.fromEntries(
    Object.entries({ panel: 'h1', senders: 'select', code: '[name=jeton]' }).map(
      ([place, selector]) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`There is no ${selector}.`);
        return [place, { page: '*', anchors: anchorsOf(element), seenOn: '' }];
      },
    ),
  ) as SiteProfile['places'];
  const profile = {
    format: 1,
    id: 'a',
    name: 'a',
    version: 1,
    origins: [location.origin.replace(/:\d+$/, '')],
    places,
    notes: '',
    tests: [],
  } as const;
  return profile;
}

const field = () => {
  const control = findSenderControl(document);
  return control && (findCodeField(control)?.boxes[0].name ?? null);
};

afterEach(() => learnProfiles({ profiles: [], chosen: null }));

describe('a page whose words say nothing', () => {
  it('has no place for anything by itself', () => {
    shown(FORM);
    expect(field()).toBeNull();
    expect(findAccountPlaces(document, framePages(window))).toEqual([]);
  });

  it('has the places that its profile names', () => {
    learnProfiles({ profiles: [shown(FORM)], chosen: null });
    expect(field()).toBe('jeton');
    const [place] = findAccountPlaces(document, framePages(window));
    expect(place?.element.localName).toBe('h1');
  });

  it.each([
    ['speaks of a transfer', FORM, 'Virement SEPA'],
    [
      'hides the field',
      FORM.replace('name="jeton"', 'name="jeton" style="visibility:hidden"'),
      'x',
    ],
  ])('gets no code where it %s', (_, html, title) => {
    learnProfiles({ profiles: [shown(html, title)], chosen: null });
    expect(field()).toBeNull();
  });

  it('gets none where two profiles say it, until one is chosen', () => {
    const profile = shown(FORM);
    const profiles = [profile, { ...profile, id: 'b' }];
    learnProfiles({ profiles, chosen: null });
    expect(field()).toBeNull();
    learnProfiles({ profiles, chosen: 'b' });
    expect(field()).toBe('jeton');
  });

  it('gets none once the field is another one', () => {
    learnProfiles({ profiles: [shown(FORM)], chosen: null });
    document.querySelector('[name=jeton]')?.setAttribute('name', 'date');
    document.querySelector('p:last-child')?.firstChild?.replaceWith('Date de visite ');
    expect(field()).toBeNull();
  });
});
