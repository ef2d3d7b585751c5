import { html, nothing, type TemplateResult } from 'lit';
import type { PlaceName } from '../lib/domain/site-profile';
import type { TabPlace, TabProfile } from '../lib/domain/tab-site';
import { longDay, t } from '../lib/i18n';
import { notice } from './ui/notice';

type Show = (place: PlaceName) => void;

/** What was looked for, where it last was, and the way to show it again. */
export function missingPlace(
  { place, label, landmark, page, seenOn }: TabPlace,
  show: Show,
): TemplateResult {
  const under = landmark && landmark !== label ? t('site.gone_under', { landmark }) : '';
  const words = { name: label || t('site.unnamed'), under, page, day: longDay(seenOn) };
  return notice(
    'caution',
    t('site.gone_title', { place: t(`site.place.${place}`) }),
    html`<p>${t('site.gone', words)}</p>
      <button class="primary" type="button" @click=${() => show(place)}>
        ${t('site.show_again')}
      </button>`,
  );
}

/** The places that a profile names, each with its page. */
export function knownPlaces(profile: TabProfile, show: Show): TemplateResult | typeof nothing {
  const there = profile.places.filter(({ isMissing }) => !isMissing);
  if (there.length === 0) return nothing;
  return html`<ul aria-label=${t('site.places')}>
    ${there.map(({ place, label, page, seenOn }) => {
      const name = t(`site.place.${place}`);
      return html`<li>
        <div>
          <strong>${name}</strong>
          <span class="soft"
            >${t('site.where', { name: label || t('site.unnamed'), page })}${
              seenOn ? html`, ${t('site.seen', { day: longDay(seenOn) })}` : nothing
            }</span
          >
        </div>
        <button
          type="button"
          aria-label=${t('site.show_again_named', { place: name })}
          @click=${() => show(place)}
        >
          ${t('site.show_again')}
        </button>
      </li>`;
    })}
  </ul>`;
}
