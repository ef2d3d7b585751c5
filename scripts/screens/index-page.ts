import type { Shot } from './shoot';

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function figure({ file, name, language, theme, width }: Shot): string {
  return `<figure data-language="${language}" data-theme="${theme}" data-width="${width}">
  <a href="${file}"><img loading="lazy" src="${file}" alt="${escape(`${name}, ${language}, ${theme}`)}"></a>
  <figcaption>${escape(name)} · ${language} · ${theme} · ${width} px</figcaption>
</figure>`;
}

function filter(name: string, choices: readonly string[]): string {
  const options = ['all', ...choices].map((choice) => `<option>${choice}</option>`);
  return `<label>${name} <select name="${name}">${options.join('')}</select></label>`;
}

const STYLE = `
body { margin: 0; padding: 0 1.5rem 3rem; font: 1rem/1.5 system-ui, sans-serif; background: #eceff1; }
header { position: sticky; top: 0; display: flex; gap: 1.5rem; padding: 1rem 0; background: #eceff1; }
.shots { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; }
figure { margin: 0; max-width: 360px; }
figure:not([data-width="360"]):not([data-width="320"]) { max-width: 640px; }
img { max-width: 100%; border: 1px solid #b0bec5; background: #fff; }
figcaption { font-size: .8rem; }`;

const SCRIPT = `
const filters = [...document.querySelectorAll('select')];
const apply = () => {
  for (const shot of document.querySelectorAll('figure')) {
    shot.hidden = filters.some(({ name, value }) => value !== 'all' && shot.dataset[name] !== value);
  }
};
for (const one of filters) one.addEventListener('change', apply);
document.querySelector('[name=language]').value = 'fr';
document.querySelector('[name=theme]').value = 'light';
apply();`;

/** A page to leaf through all pictures, by group, language, theme and width. */
export function indexPage(shots: readonly Shot[]): string {
  const groups = [...new Set(shots.map(({ group }) => group))];
  const sections = groups.map((group) => {
    const figures = shots.filter((shot) => shot.group === group).map(figure);
    return `<section><h2>${escape(group)}</h2><div class="shots">${figures.join('\n')}</div></section>`;
  });
  const widths = [...new Set(shots.map(({ width }) => String(width)))];
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Screens</title><style>${STYLE}</style>
<header>${filter('language', ['fr', 'en'])}${filter('theme', ['light', 'dark'])}${filter('width', widths)}</header>
${sections.join('\n')}
<script>${SCRIPT}</script></html>
`;
}
