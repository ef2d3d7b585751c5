import { code, list, people } from './letter-page';
import { html, type ZooPage } from './zoo-page';

/** A page that has a sender and a code, neither of which are a letter's of ours. */
const foreign = (id: string, oddity: string, title: string, body: string): ZooPage => ({
  id: `etranger-${id}`,
  oddity,
  expected: 'nothing',
  path: 'page',
  parts: { main: html(title, body) },
  choose: { list: '#ex' },
  field: ['#c'],
});

const form = (who: string, what: string, words = '', start = 'Valider') =>
  `<form>${words}<p><label for="ex">${who}</label> <select id="ex" name="l">${people}</select></p><p><label for="c">${what}</label> <input id="c" name="code" maxlength="6"></p><button>${start}</button></form>`;

/** Codes of other services, banks, doors and posts, beside somebody who sends, signs or is meant. */
export const foreignCodePages: readonly ZooPage[] = [
  foreign(
    'yousign',
    'the code of another service of signatures',
    'Yousign - Signature électronique',
    `<h1>Signature électronique du mandat</h1>${form('Signataire', 'Code de signature')}`,
  ),
  foreign(
    'docusign',
    'a one-time password that comes by SMS',
    'DocuSign',
    `<h1>Vérification du signataire</h1>${form('Signataire', 'Code OTP', '<p>Nous venons de vous envoyer un code par SMS.</p>')}`,
  ),
  foreign(
    'banque',
    'the validation of a transfer',
    'Banque en ligne',
    `<h1>Valider le virement</h1>${form('Émetteur', 'Code de validation')}`,
  ),
  foreign(
    'prelevements',
    'a remittance of direct debits',
    'Remise de prélèvements',
    `<h1>Prélèvements SEPA</h1>${form('Émetteur', 'Code à usage unique')}`,
  ),
  foreign(
    'connexion',
    'the second factor of the back office itself',
    'Connexion',
    `<h1>Connexion</h1>${form('Utilisateur', 'Code de vérification', '', 'Se connecter')}`,
  ),
  foreign(
    'deux-facteurs',
    'the second factor before sending is opened',
    'Double authentification',
    `<h1>Vérifiez votre identité</h1><p>Saisissez le code de votre application pour accéder à l’espace LRE.</p>${form('Signataire', 'Code 2FA', '', 'Se connecter')}`,
  ),
  foreign(
    'point-relais',
    'the code of a parcel at a shop',
    'Retrait de colis',
    `<h1>Retrait du colis</h1>${form('Expéditeur', 'Code de retrait')}`,
  ),
  foreign('porte', 'the code of a door', 'Accès à l’immeuble', form('De la part de', 'Code porte')),
  foreign(
    'promo',
    'a promotion’s code where letters are bought',
    'Acheter des crédits LRE',
    form('Expéditeur', 'Code promo', '', 'Acheter'),
  ),
  foreign(
    'insee',
    'the INSEE code of a town',
    'Lettre recommandée',
    form('Expéditeur', 'Code INSEE'),
  ),
  foreign(
    'postal-lre',
    'the postcode of whom a letter goes to',
    'Lettre recommandée',
    form('Expéditeur', 'Code Postal'),
  ),
  foreign(
    'mandat',
    'a mandate’s number beside « LRE »',
    'Envoyer une LRE',
    form('Expéditeur', 'N° de mandat'),
  ),
  foreign(
    'chorus',
    'a public invoice',
    'Chorus Pro',
    `<h1>Dépôt de facture</h1>${form('Émetteur', 'Code service')}`,
  ),
  foreign(
    'franceconnect',
    'a sign-in of the State',
    'FranceConnect',
    `<h1>Se connecter avec FranceConnect</h1>${form('Compte', 'Code de sécurité', '', 'Se connecter')}`,
  ),
  foreign(
    'suivi-papier',
    'the tracking number of a letter on paper',
    'Suivi de lettre recommandée papier',
    `<h1>Suivre un recommandé</h1>${form('Expéditeur', 'Numéro de recommandé', '', 'Suivre')}`,
  ),
  foreign(
    'code-suivi',
    'a code by which a letter is tracked',
    'Lettre recommandée',
    form('Expéditeur', 'Code de suivi'),
  ),
  foreign(
    'historique',
    'a filter of past letters',
    'Historique des LRE',
    `<h1>Historique LRE</h1>${form('Expéditeur', 'Code', '', 'Filtrer')}`,
  ),
  foreign(
    'recherche-sans-form',
    'a search without a form',
    'Lettres recommandées',
    `<h1>Lettres envoyées</h1><div>Expéditeur ${list()} Code ${code()} <button>Rechercher</button></div>`,
  ),
  foreign(
    'recherche-get',
    'a search by its role and its method',
    'Lettres recommandées',
    `<form role="search" method="get">Expéditeur ${list()} Code OTP ${code()} <button>OK</button></form>`,
  ),
  foreign(
    'client',
    'the code of a client',
    'Envoi recommandé',
    form('Expéditeur', 'Code client AR24'),
  ),
  foreign('agence', 'the code of an agency', 'Envoi recommandé', form('Expéditeur', 'Code agence')),
  foreign(
    'telephone',
    'a code that is read out on the telephone',
    'Lettre recommandée',
    form('Expéditeur', 'Code', '<p>Nous venons de vous transmettre un code par téléphone.</p>'),
  ),
  foreign(
    'destinataire',
    'the code that a recipient has',
    'Lettre recommandée',
    form('Expéditeur', 'Code OTP du destinataire'),
  ),
  foreign(
    'certificat',
    'the PIN of a certificate on a key',
    'Lettre recommandée',
    form('Signataire', 'Code PIN du certificat'),
  ),
  foreign(
    'bail',
    'a lease is signed, and the letter is only spoken of',
    'Signature du bail',
    `<h1>Signature du bail</h1>${form('Signataire', 'Code OTP', '<p>Un recommandé électronique suivra.</p>')}`,
  ),
  foreign(
    'apres-form',
    'that the code came by SMS stands after the form',
    'Lettre recommandée',
    `${form('Expéditeur', 'Code OTP')}<div><p>Vous avez reçu un code par SMS au 06 ** ** ** 12.</p></div>`,
  ),
  foreign(
    'renvoyer',
    'a link to have the code sent again',
    'Lettre recommandée',
    `<form><label>Expéditeur ${list()}</label><label>Code de validation <input id="c" name="v" maxlength="6"></label><a href="#">Renvoyer le code par SMS</a></form>`,
  ),
  foreign(
    'carte',
    'the code of a card on a letter’s page',
    'Lettre recommandée : paiement',
    `<h1>Paiement par carte</h1>${form('Expéditeur', 'Code OTP')}`,
  ),
  foreign(
    'badge',
    'the code of a visitor’s badge',
    'Badges',
    `<h1>Badge visiteur</h1>${form('Au nom de', 'Code à 6 chiffres')}`,
  ),
  foreign(
    'expediteur-copie',
    'whose copy it is',
    'Lettre recommandée électronique',
    `<form><label>Copie à l’expéditeur <select id="ex" name="expediteur_copie">${people}</select></label><label>Code OTP ${code()}</label></form>`,
  ),
];
