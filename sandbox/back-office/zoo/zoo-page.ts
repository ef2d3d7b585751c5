/** What a person expects of the extension on a page. */
type Expected =
  /** The panel, once, to be seen and clicked. */
  | 'panel'
  /** The code, in the field, as soon as the sender is chosen. */
  | 'code'
  /** The code after one click on an offer, or at once: the page alone leaves the sender open. */
  | 'offer'
  /** Neither panel nor note, and no field touched. */
  | 'nothing';

/** One page that somebody else could have written. */
export interface ZooPage {
  readonly id: string;
  /** What is odd about it, in a sentence's part. */
  readonly oddity: string;
  readonly expected: Expected;
  /** What follows the page's own folder in its address. */
  readonly path: string;
  /** Documents by name; `main` is the page itself, others are asked for with `?part=name`. */
  readonly parts: Readonly<Record<string, string>> & { readonly main: string };
  readonly contentType?: string;
  /** What a person does: chooses from a list by keyboard, clicks on one thing after the other, or types. */
  readonly choose?:
    | { readonly list: string }
    | { readonly clicks: readonly string[] }
    | { readonly into: string; readonly typed: string };
  /** The code's field, or its six boxes. */
  readonly field?: readonly string[];
  /** Name of the frame that holds the form, where it isn't the page itself. */
  readonly frame?: string;
}

/** A page from its title and body, as most back offices would write it. */
export function html(title: string, body: string): string {
  return `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
}

/** A small form as account pages have it. */
export const companyForm =
  '<form action="?"><table><tr><td>Raison sociale</td><td><input name="raison" value="Agence du Port"></td></tr><tr><td>SIRET</td><td><input name="siret"></td></tr></table><input type="submit" value="Enregistrer"></form>';

/** A page of the account, whose panel is expected. */
export const accountPage = (id: string, oddity: string, path: string, main: string): ZooPage => ({
  id: `compte-${id}`,
  oddity,
  expected: 'panel',
  path,
  parts: { main },
});

/** A list of invoices. */
export const invoices =
  '<table border="1"><tr><th>N°</th><th>Date</th></tr><tr><td>F1</td><td>1/2</td></tr></table>';
/** A menu with « Compte » lit. */
export const menu =
  '<p><a href="#">Accueil</a> <a href="#" class="actif">Compte</a> <a href="#">Biens</a></p>';
