import { h, type ComponentChild } from 'preact';
import { t } from '../../i18n';
import type { PlaceName } from '../../domain/site-profile';

/** What was found wrong with what was shown. */
export type Refusal = 'no_field' | 'alike' | 'not_kept' | 'elsewhere' | 'failed';

export interface PointingView {
  /** Null: all is shown. */
  readonly place: PlaceName | null;
  readonly box: DOMRect | null;
  /** What is meant, in the page's own words. */
  readonly name: string;
  /** Whether what is under the pointer can be the place. */
  readonly isFit: boolean;
  readonly refusal: Refusal | null;
  /** Whether the mock code is being shown. */
  readonly isTrying: boolean;
}

export interface PointingActs {
  readonly skip: () => void;
  readonly cancel: () => void;
}

/** The highlight, and the bar that says what to show. Its buttons are reached by Tab after the last element. */
export function pointingView(view: PointingView, acts: PointingActs): ComponentChild[] {
  return [highlight(view), bar(view, acts)];
}

function highlight({ box, place, isFit, isTrying }: PointingView) {
  if (!box || !place) return null;
  const gap = 4;
  const at = {
    left: box.x - gap,
    top: box.y - gap,
    width: box.width + 2 * gap,
    height: box.height + 2 * gap,
  };
  const style = Object.entries(at)
    .map(([side, value]) => `${side}:${Math.round(value)}px`)
    .join(';');
  const kind = isTrying ? 'trying' : isFit ? place : 'unfit';
  const here = place === 'panel' && isFit && h('span', { class: 'here' }, t('pointing.here'));
  return h('div', { class: 'highlight', 'data-kind': kind, style, 'aria-hidden': 'true' }, here);
}

function bar(view: PointingView, { skip, cancel }: PointingActs) {
  const { place, box } = view;
  // Not over what is being shown.
  const isLow = box !== null && box.y + box.height / 2 > innerHeight / 2;
  const button = (words: string, act: () => void) =>
    h('button', { type: 'button', onClick: act }, words);
  return h(
    'div',
    {
      class: 'bar',
      'data-at': isLow ? 'top' : 'bottom',
      tabIndex: -1,
      role: 'dialog',
      'aria-label': t('pointing.title'),
    },
    [
      h('div', { class: 'words' }, [
        h('p', { class: 'ask', role: 'status' }, [sentence(view), ' ', meant(view)]),
        place && h('p', { class: 'keys' }, t('pointing.keys')),
      ]),
      place &&
        h('div', { class: 'acts' }, [
          button(t('pointing.skip'), skip),
          button(t('pointing.cancel'), cancel),
        ]),
    ],
  );
}

function sentence({ place, refusal, isTrying }: PointingView): string {
  if (!place) return t('pointing.done');
  if (refusal) return t(`pointing.refusal.${refusal}`);
  return isTrying ? t('pointing.trying') : t(`pointing.ask.${place}`);
}

function meant({ place, name, isFit, refusal, isTrying }: PointingView) {
  const isSaid = place && name && isFit && !refusal && !isTrying;
  return isSaid ? h('span', { class: 'now' }, t('pointing.now', { name })) : null;
}
