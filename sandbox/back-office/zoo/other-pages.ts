import { companyForm, html, type ZooPage } from './zoo-page';

const people = '<option>Choisir</option><option>DURAND Camille</option>';
const form = (who: string, what: string, name = 'code') =>
  `<form><label>${who} <select id="ex" name="liste">${people}</select></label> <label>${what} <input id="c" name="${name}" maxlength="6"></label></form>`;

const noPanel = (id: string, path: string, title: string, body: string): ZooPage => ({
  id: `non-${id}`,
  oddity: `no account page: ${title}`,
  expected: 'nothing',
  path,
  parts: { main: html(title, body) },
});

const noCode = (id: string, path: string, title: string, body: string): ZooPage => ({
  id: `non-${id}`,
  oddity: `nothing to fill: ${title}`,
  expected: 'nothing',
  path,
  parts: { main: html(title, `<h1>${title}</h1>${body}`) },
  choose: { list: '#ex' },
  field: ['#c'],
});

/** Pages where a panel, a note or a code would be wrong. */
export const otherPages: readonly ZooPage[] = [
  noPanel(
    'aide',
    'aide/compte',
    'Centre d’aide',
    '<h1>Gérer mon compte</h1><h2>Factures</h2><p>Ouvrez COMPTE &gt; INFORMATIONS.</p>',
  ),
  noPanel(
    'utilisateurs',
    'compte/utilisateurs',
    'Utilisateurs',
    `<h1>Utilisateurs</h1>${companyForm}`,
  ),
  noPanel(
    'mot-de-passe',
    'compte/motdepasse',
    'Mot de passe',
    `<h1>Mot de passe</h1><fieldset><legend>Informations</legend>${companyForm}</fieldset>`,
  ),
  noPanel(
    'entree',
    'connexion',
    'Connexion à mon compte',
    '<h1>Connexion</h1><form><input><input type="password"></form><h2>Informations</h2>',
  ),
  noPanel(
    'locataire',
    'locataires/12/compte',
    'Compte locataire',
    `<h1>Compte du locataire DUPONT</h1><h2>Informations</h2>${companyForm}`,
  ),
  noPanel('fournisseurs', 'fournisseurs', 'Fournisseurs', `<h1>Factures</h1>${companyForm}`),
  noPanel(
    'comptes',
    'gerance/comptes',
    'Comptabilité',
    `<div class="fil-ariane">Comptabilité &gt; Comptes &gt; Factures</div><h1>Factures</h1>${companyForm}`,
  ),
  noPanel(
    'compte-rendu',
    'compte-rendu/3',
    'Compte-rendu de visite',
    `<h1>Compte-rendu</h1><h2>Informations</h2>${companyForm}`,
  ),
  noPanel(
    'banque',
    'banque/compte',
    'Compte bancaire',
    `<h1>Mon compte bancaire</h1><h2>Informations</h2>${companyForm}`,
  ),
  noPanel(
    'inscription',
    'inscription',
    'Créer un compte',
    `<h1>Créer un compte</h1><fieldset><legend>Informations</legend>${companyForm}</fieldset>`,
  ),
  noPanel(
    'bien',
    'biens/12',
    'Appartement T3',
    `<p><a href="#">Mon compte</a></p><h1>Appartement T3</h1><p><b>Informations</b> <a href="#">Configuration</a></p>${companyForm}`,
  ),
  noPanel(
    'accueil',
    'accueil',
    'Tableau de bord',
    `<p><a href="#">Mon compte</a></p><h1>Tableau de bord</h1><h2>Informations</h2><p>Maintenance dimanche.</p>`,
  ),
  noPanel(
    'article',
    'blog/factures',
    'Bien lire ses factures',
    '<h1>Bien lire ses factures</h1><p>Votre compte, vos factures.</p>',
  ),
  noCode(
    'virement',
    'virement',
    'Virement SEPA',
    form('Émetteur', 'Code de validation reçu par SMS'),
  ),
  noCode('colis', 'colis', 'Envoi de colis', form('Expéditeur', 'Code de la porte')),
  noCode('colis-otp', 'colis', 'Suivi de colis', form('Expéditeur', 'Code OTP du livreur')),
  noCode('sms', 'sms', 'Campagne SMS', form('Expéditeur', 'Code campagne')),
  noCode('mail', 'mail', 'Envoyer un e-mail', form('De la part de', 'Code')),
  noCode('double', 'securite', 'Connexion', form('Expéditeur', 'Code à usage unique', 'otp')),
  noCode('carte', 'paiement', 'Paiement par carte', form('Émetteur', 'Code de sécurité', 'cvv')),
  noCode('promo', 'commande', 'Commande de timbres', form('Expéditeur', 'Code promo')),
  noCode(
    'postal',
    'lre',
    'Lettre recommandée électronique',
    form('Expéditeur', 'Code postal', 'cp'),
  ),
  noCode(
    'date',
    'lre',
    'Lettre recommandée électronique : suivi',
    form('Expéditeur', 'Date (JJMMAA)', 'date'),
  ),
  noCode('client', 'lre', 'Recommandés envoyés', form('Expéditeur', 'Code client', 'client')),
  noCode('digicode', 'visite', 'Bon de visite', form('Pour le compte de', 'Digicode', 'digicode')),
  noCode('iban', 'rib', 'Coordonnées bancaires', form('Émetteur', 'Code banque', 'banque')),
  noCode(
    'parrain',
    'lre/achat',
    'Acheter des lettres recommandées',
    form('Expéditeur', 'Code parrain', 'parrain'),
  ),
  noCode('acces', 'partage', 'Partager un dossier', form('Expéditeur', 'Code d’accès', 'acces')),
  noCode('timbre', 'courrier', 'Courrier simple', form('Expéditeur', 'Code', 'code')),
  noCode('recherche', 'lre/liste', 'Recommandés', form('Expéditeur', 'Code barre', 'code_barre')),
  noCode(
    'signature',
    'signature',
    'Signature électronique du bail',
    form('Expéditeur', 'Code reçu par SMS', 'otp'),
  ),
];
