/* eslint-disable -- the script of a foreign application of 2009, kept in the manner of its time */
/* IMMOGEST PRO v4.2 - fonctions communes - ne pas modifier sans l'accord de la maintenance */

Array.prototype.each = function (f) {
  for (var i = 0; i < this.length; i++) f(this[i], i);
};
String.prototype.trim = function () {
  return this.replace(/^\s+|\s+$/g, '');
};
Object.extend = function (cible, source) {
  for (var p in source) cible[p] = source[p];
  return cible;
};

var $ = function (id) {
  return document.getElementById(id);
};
var status_page = 'OK';
var name_page = document.title;

window.onerror = function () {
  status_page = 'ERREUR';
  return true;
};

function initPage() {
  if (window.name == 'principal') document.body.className += ' en-cadre';
  if (window.name == 'bandeau') document.body.className += ' bandeau';
  horloge();
  setInterval(horloge, 1000);
}

function horloge() {
  var d = new Date();
  if ($('horloge'))
    $('horloge').innerHTML = d.toLocaleDateString('fr-FR') + ' ' + d.toLocaleTimeString('fr-FR');
}

function statut(texte) {
  window.status = texte;
  return true;
}

function survol(ligne) {
  ligne.style.backgroundColor = '#FFF6CC';
}
function horsSurvol(ligne) {
  ligne.style.backgroundColor = '';
}

function fermerSession() {
  document.cookie = 'IMMOSESSID=; path=/';
  location.href = '/';
  return false;
}

function enregistrerConfiguration() {
  $('message-configuration').innerHTML = 'Configuration enregistr&eacute;e.';
  return false;
}

function apercuFacture(numero) {
  statut('Facture ' + numero);
  return false;
}

function chiffresSeulement(champ) {
  var chiffres = champ.value.replace(/[^0-9]/g, '');
  if (chiffres != champ.value) champ.value = chiffres;
}

/* Un code ne vaut que pour son expediteur. */
function choisirExpediteur() {
  $('code_otp').value = '';
  $('erreurs').style.display = 'none';
}

function choisirStatut(liste) {
  $('dest_societe').style.backgroundColor = liste.value == 'professionnel' ? '#FFFFCC' : '';
}

function verifierEnvoi(f) {
  var manque = [];
  [
    ['id_expediteur', 'Exp&eacute;diteur'],
    ['dest_nom', 'Nom'],
    ['dest_email', 'E-mail'],
  ].each(function (c) {
    if (f[c[0]].value.trim() == '') manque.push(c[1]);
  });
  if (manque.length) {
    $('erreurs').innerHTML = 'Champs obligatoires : ' + manque.join(', ');
    $('erreurs').style.display = 'block';
    return false;
  }
  f.envoyer.value = 'Envoi en cours...';
  setTimeout(function () {
    f.envoyer.disabled = true;
  }, 0);
  return true;
}
