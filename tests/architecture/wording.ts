import ts from 'typescript';
import { lineOf, walk, type SourceFile } from './source-tree';

const FRENCH_LETTERS = /[àâäçéèêëîïôöùûüÿœæ«»]/i;
/** Words that English does not have and a sentence of the interface could hardly do without. */
const FRENCH_WORDS =
  /(?<![\w/.#-])(vous|votre|vos|veuillez|saisissez|choisissez|cliquez|adresse|courrier|lettre|envoyer|ajouter|supprimer|annuler|suivant|une|dans|avec|pour|les|aux)(?![\w/.#-])/i;

/** Text that `html` would show, without its markup and its expressions. */
const VISIBLE_WORDS = /[\p{L}]{2,}/u;

/** Names of others, which no language translates. */
const NAMES = /\b(AR24|eIDAS|OTP|QR|PNG|JPE?G|PDF|SIRET|LRE)\b/g;

function literals(file: SourceFile): { node: ts.Node; text: string }[] {
  const found: { node: ts.Node; text: string }[] = [];
  walk(file.tree, (node) => {
    if (ts.isStringLiteralLike(node)) found.push({ node, text: node.text });
    if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push({ node, text: node.text });
    }
  });
  return found;
}

/** « file:line: text » of every French sentence in code: they belong in `locales/`. */
export function frenchInCode(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    literals(file)
      .filter(({ text }) => FRENCH_LETTERS.test(text) || FRENCH_WORDS.test(text))
      .map(({ node, text }) => `${file.path}:${lineOf(file, node)}: ${text.trim().slice(0, 60)}`),
  );
}

function shownText(template: ts.TemplateLiteral): string {
  const parts = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template.text]
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
  return parts
    .join('\u0000')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;/g, '')
    .replace(NAMES, '');
}

/** « file:line: text » of every word written straight into an `html` template, in any language. */
export function wordsInTemplates(files: readonly SourceFile[]): string[] {
  const found: string[] = [];
  for (const file of files) {
    walk(file.tree, (node) => {
      if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'html') return;
      const text = shownText(node.template);
      if (VISIBLE_WORDS.test(text)) {
        found.push(`${file.path}:${lineOf(file, node)}: ${text.trim().slice(0, 60)}`);
      }
    });
  }
  return found;
}
