import type { Draw } from '../chaos/draw';

/** What publishers do to a page from one version to the next. Each changes `page`, never `target` for another. */
type Mutation = (page: Document, target: Element, draw: Draw) => void;

const FIELDS = 'input:not([type=hidden]),select,textarea';

/** Words that a label may get or be exchanged for. */
const WORDS = ['Votre', 'Choix', 'Saisie', 'de la lettre', 'obligatoire', 'Agence', 'Valeur', '*'];

/** Ids and classes are all others now, as with a new style sheet or framework. */
const renameIds: Mutation = (page, _target, draw) => {
  const mark = draw.uuid().slice(0, 5);
  for (const element of page.querySelectorAll('[id]')) {
    const { id } = element;
    element.id = draw.chance(0.5) ? `${mark}-${id}` : `el_${mark}${draw.integer(10, 99)}`;
    for (const label of page.querySelectorAll(`[for="${CSS.escape(id)}"]`))
      label.setAttribute('for', element.id);
    for (const named of page.querySelectorAll(`[aria-labelledby="${CSS.escape(id)}"]`))
      named.setAttribute('aria-labelledby', element.id);
  }
  for (const element of page.querySelectorAll('[class]'))
    element.className = `${mark}${draw.integer(1, 9)}`;
};

/** The server calls one field otherwise. */
const renameField: Mutation = (_page, target, draw) => {
  if (target.hasAttribute('name')) target.setAttribute('name', `champ_${draw.uuid().slice(0, 4)}`);
};

/** A row or box goes elsewhere among its like, with its label. */
const move: Mutation = (_page, target, draw) => {
  const box = target.closest('tr,p,li,fieldset,form > div') ?? target.parentElement;
  const parent = box?.parentElement;
  if (!box || !parent || parent.childElementCount < 2) return;
  const others = [...parent.querySelectorAll(':scope > *')].filter((other) => other !== box);
  const other = draw.pick(others);
  if (draw.chance(0.5)) other.before(box);
  else other.after(box);
};

/** The target, or all fields, or the whole content get a box more around them. */
const wrap: Mutation = (page, target, draw) => {
  const around = (element: Element, tag: string) => {
    const box = page.createElement(tag);
    element.before(box);
    box.append(element);
  };
  if (draw.chance(0.4)) for (const field of page.querySelectorAll(FIELDS)) around(field, 'span');
  else if (draw.chance(0.5)) around(target, target.matches(FIELDS) ? 'span' : 'div');
  const content = page.createElement('div');
  content.append(...page.body.childNodes);
  page.body.append(content);
};

/** Labels and headings say it in other words, sometimes in wholly other ones. */
const reword: Mutation = (page, _target, draw) => {
  const walk = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const text = node.nodeValue ?? '';
    if (!text.trim() || !draw.chance(0.3)) continue;
    const word = draw.pick(WORDS);
    if (draw.chance(0.25)) node.nodeValue = `${word} ${draw.pick(WORDS)} : `;
    else node.nodeValue = draw.chance(0.5) ? `${word} ${text}` : `${text} ${word}`;
  }
};

/** New rows with fields that look much alike. */
const addLikes: Mutation = (page, _target, draw) => {
  const form = page.querySelector('form') ?? page.body;
  const row = page.createElement('p');
  row.innerHTML = draw.pick([
    'Code promo <input name="code_promo" maxlength="6">',
    'Code postal <input name="cp" maxlength="5">',
    'Destinataire <select name="dest"><option>Choisir</option><option>MARTIN</option></select>',
    'Modèle <select name="modele"><option>Choisir</option></select>',
    '<b>Informations de livraison</b>',
  ]);
  // Not `children`, which may be a field of that name.
  const others = [...form.querySelectorAll(':scope > *')];
  if (others.length > 0 && draw.chance(0.5)) draw.pick(others).before(row);
  else form.append(row);
};

const mutations = { renameIds, renameField, move, wrap, reword, addLikes };

const weights = { renameIds: 5, renameField: 1, move: 4, wrap: 4, reword: 4, addLikes: 4 };

/** Has a page become the next version of itself; returns what was done to it. */
export function mutate(page: Document, target: Element, draw: Draw): string[] {
  const count = draw.integer(1, 4);
  return Array.from({ length: count }, () => {
    const name = draw.weighted<keyof typeof mutations>(weights);
    mutations[name](page, target, draw);
    return name;
  });
}
