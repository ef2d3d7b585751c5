/*
 * The words of pages that send registered electronic letters, and nothing else of them, as `site-profiles.ts`
 * has those of account pages. All are compared with plain text. An entry says why it is there and since when.
 */

/**
 * What a page says that sends registered electronic letters. Since 0.1; proof: sandbox /lre/envoi. Never
 * « recommandé » as an adjective: « Navigateur recommandé », « Il est recommandé de relire » stand beside
 * many a bank transfer (since 0.2).
 */
export const registeredLetter =
  /\b(lres?|l\.r\.e|lrar|ar ?24|eidas|registered (e-?)?(letters?|mails?))\b|\b(lettres?|courriers?|plis?|mails?|(?<!mode d')envois?|envoyer|envoyee?s?|expedier)( \S+)? recommandee?s?\b|\brecommandes? (avec a|electroniques?|qualifies?|numeriques?|en ligne|ar\b|n°)|\b(un|le|les|des|du|ce|cet|mes|mon|vos|nos|notre|en|nouveaux?|chaque|aux?) recommandes?\b(?! (par|de|pour|d'|que|a)\b)|^recommandes?\b(?! (par|de|pour|d'|que|a)\b)/;

/** The same in an address, where words are no sentences. */
export const registeredLetterPath = /\b(lres?|lrar|ar ?24|eidas|recommandee?s?)\b/;

/**
 * What the title or a heading of a page says whose codes are for something else. Since 0.1; proof: a bank
 * transfer whose « Code de validation reçu par SMS » was filled.
 */
export const otherErrand =
  /\b(virements?|sepa|iban|bancaires?|banques?|paiement (par|en ligne|securise)|cartes?|colis|points? relais|connexion|mots? de passe|promos?|promotions?|coupons?|sms|digicodes?|interphones?|badges?)\b|^((ordres?|mes|vos|nos|les|nouveaux?) (de )?)*(paiements?|reglements?|prelevements?|remises?|commandes?)\b|\bsignatures? (electroniques? )?(de la |du |des |de |d'un |d'une |de l')?(mandats?|baux|bail|contrats?|documents?|compromis|avenants?|actes?|devis|etats? des lieux)\b|\bsignatures? electroniques?(?! (de |d'|du |des |la |une? |votre |l')*(lre|lettre|recommande))/;

/** The same in the words of a form, where much else may be mentioned in passing. Since 0.2. */
export const otherForm =
  /\b(virements?|sepa|iban|bic|colis|digicodes?|cryptogramme|mot de passe oublie|se connecter)\b/;

/** What starts a search in a list of letters, and sends none. Since 0.2. */
export const searchButton =
  /^(re)?cherche[rz]?\b|^(filtrer|search|afficher|lister|trouver|actualiser)\b/;

/**
 * That a code was sent to whoever reads it: ours is never sent. Since 0.2; a recipient's may be (« Le
 * destinataire recevra un code par SMS »).
 */
export const sentCode =
  /\bcodes?\b[^.!?\n]{0,60}\b(vous|venons|vient|viens)\b[^.!?\n]{0,40}\b(envoye|transmis|transmett|(ete|etre|avons|est|sera) adresse|adresser\b|communique)|\b(vous|venons|vient)\b[^.!?\n]{0,40}\b(envoye|transmis|transmett|(ete|etre|avons|est|sera) adresse|adresser\b|communique|recevoir|recu|recevrez)[^.!?\n]{0,20}\bcodes?\b[^.!?\n]{0,40}\b(sms|texto|e-?mail|mail|courriel|mobile|telephone)|\b(saisissez|entrez|indiquez|recopiez)\b[^.!?\n]{0,20}\bcodes?\b[^.!?\n]{0,30}\b(recu|envoye|transmis)/;

/** Labels and names of the sender list. Since 0.1; proof: « Expéditeur », `id_expediteur`. */
export const senderLabel =
  /\b(expediteurs?|expeditrices?|senders?|emetteurs?|signataires?)\b|\b(au nom|de la part|pour le compte) d(e|u)\b|^((lettre |lre |recommande )?(envoyee?|emise?|signee?) par|from|de|envoyer (comme|en tant que)|(compte|utilisateur|identite|personne|titulaire) (ar ?24|eidas))$/;
export const senderName =
  /expediteur|sender|emetteur|signataire|(^|[^a-z])(id_?)?exp(ed)?([^a-z]|$)|au_?nom/;

/** What says something about a sender, and not who it is; and the other end of the letter. Since 0.2. */
export const otherSenderLabel =
  /\b(destinataires?|copies?|adresses?|e-?mails?|courriels?|mails?|telephones?|tel|villes?|pays|postal|cp|references?|codes?|otp|cles?|types?|statuts?|civilites?|langues?|services?|dates?|mois|months?|annees?|years?|expirations?|prenoms?|logos?|signatures?|modeles?)\b/;

/** A list of the senders' e-mail addresses is one of senders, too. Since 0.2. */
export const senderEmailLabel =
  /^(adresse )?(e-?mail|courriel|mail|adresse)( \w+)? (de l'|de l' |d'un |du |de la )?(expediteurs?|emetteurs?|signataires?)$/;

/** « Expéditeur : » in a text: the words before one sender's name. Since 0.2; proof: « étape 2/2 ». */
export const senderHeading =
  /^((choisi(r|ssez)|selectionnez?r?) )?(l'|un |votre |le )?(expediteur|expeditrice|emetteur|signataire)( (qualifie|identifie|de la (lettre|lre)|du recommande))?( ?:.*)?$|^(au nom|de la part|pour le compte) d(e|u)( ?:.*)?$/;

/** Options that name nobody: « -- Choisir un expéditeur -- ». Since 0.1; proof: sandbox /lre/envoi. */
export const placeholderOption =
  /^\W*$|^\W*(choisi|selection|veuillez|aucun|select|choose|tous |nouve|ajouter|creer|chargement|patientez|mise a jour|loading|none$|expediteurs?\W*$)/;

/** Words beside a name that are none of it. Since 0.1; proof: « Mme MARTIN Jeanne (gérante) ». */
export const roleWords =
  /^(\d+|m|mr|mme|mlle|me|dr|monsieur|madame|mademoiselle|maitre|co|gerante?|cogerante?|direct(eur|rice)|presidente?|negociat(eur|rice)|conseill(er|ere)|responsable|associee?|assistante?|agente?|comptable|administrat(eur|rice)|mandataire|titulaire|signataire|expedit(eur|rice)|qualifiee?|identifiee?|principale?|habituell?e?|defaut|par|eidas|ar24|lre|agence|d'agence|de|immobili(er|ere)|commerciale?|locations?|transactions?|ventes?|syndic|gestion|gestionnaire)$/;
