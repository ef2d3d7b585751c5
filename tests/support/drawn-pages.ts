import { accountPages } from '../../sandbox/back-office/zoo/account-pages';
import { layoutPages } from '../../sandbox/back-office/zoo/layout-pages';
import { otherPages } from '../../sandbox/back-office/zoo/other-pages';
import { sendingPages } from '../../sandbox/back-office/zoo/sending-pages';
import { variantsOf } from '../../sandbox/back-office/zoo/variants';

/** A page whose places somebody has pointed at: the selector of one of them. */
export interface DrawnPage {
  readonly id: string;
  readonly html: string;
  readonly selector: string;
}

/** What stands around the content of a page on most sites. */
const AROUND = {
  before:
    '<div id="top"><form action="/recherche"><input name="q" title="Rechercher"><select name="agence"><option>Lyon</option><option>Paris</option></select></form><ul class="nav"><li><a href="/">Accueil</a></li><li><a href="/biens">Biens</a></li></ul></div>',
  after:
    '<div id="bottom"><h4>Lettre d’information</h4><form action="/lettre"><p>Votre e-mail <input name="mail"></p><p>Code client <input name="code_client" maxlength="6"></p></form></div>',
};

const modern = `<main><h1>Nouvel envoi</h1><form id="envoi"><div class="row"><label for="d">Destinataire</label><input id="d" name="dest"></div><div class="row"><label for="s">Qui signe ?</label><select id="s" name="who"><option>–</option></select></div><div class="row"><label for="k">Jeton</label><input id="k" name="token" maxlength="6" placeholder="6 chiffres"></div><button>Envoyer</button></form></main>`;

const table = `<h2 class="titre">Courrier</h2><form name="f" action="envoi.asp"><table width="100%"><tr><td>Objet</td><td><input name="objet"></td></tr><tr><td>Pour</td><td><select name="pour"><option>–</option></select></td></tr><tr><td>De</td><td><select name="de"><option>–</option></select></td></tr><tr><td>Chiffres</td><td><input name="chf" size="8" maxlength="6"></td></tr><tr><td>Remarque</td><td><input name="rem"></td></tr></table></form>`;

const account = `<div class="page"><h1>Espace adhérent</h1><h2 id="titre-fiche">Fiche du cabinet</h2><form><table><tr><td>Nom</td><td><input name="nom"></td></tr><tr><td>Téléphone</td><td><input name="tel"></td></tr></table></form><h2>Historique</h2><table class="liste"><tr><th>N°</th><th>Date</th></tr><tr><td>1</td><td>2</td></tr></table></div>`;

const handmade: readonly DrawnPage[] = [
  ...['#s', '#k'].map((selector) => ({ id: 'modern', html: modern, selector })),
  ...['[name=de]', '[name=chf]'].map((selector) => ({ id: 'table', html: table, selector })),
  ...['#titre-fiche', '.liste', 'form'].map((selector) => ({
    id: 'account',
    html: account,
    selector,
  })),
];

/**
 * The first kinds of the zoo and their variants: the share that is found again stays comparable from one version to
 * the next only among the same pages. Of all kinds, twins and forms of two fields among them, it is 93 %.
 */
const firstKinds = [...accountPages, ...layoutPages, ...sendingPages, ...otherPages];

/** Pages of the zoo in one document, with the list and the field that they name. */
const fromZoo: readonly DrawnPage[] = [...firstKinds, ...variantsOf(firstKinds)]
  .filter(({ frame, parts }) => !frame && Object.keys(parts).length === 1)
  .flatMap(({ id, parts, choose, field }) => {
    const list = choose && 'list' in choose ? [choose.list] : [];
    const selectors = field?.length === 1 ? [...list, ...field] : list;
    return selectors.map((selector) => ({ id, html: parts.main, selector }));
  });

/** Every drawn page, alone and with what stands around it elsewhere. */
export const drawnPages: readonly DrawnPage[] = [...handmade, ...fromZoo].flatMap((drawn) => [
  drawn,
  { ...drawn, html: `${AROUND.before}${drawn.html}${AROUND.after}` },
]);
