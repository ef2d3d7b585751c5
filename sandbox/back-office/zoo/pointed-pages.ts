import { html, type ZooPage } from './zoo-page';

/** Notes what of a person's deeds the page itself hears. */
const EARS =
  "<script>window.heard=[];['pointerdown','mousedown','click','keydown','input','change','submit'].forEach(function(type){document.addEventListener(type,function(event){if(event.target.localName!=='lre-pointing')heard.push(type)},true)})</script>";

const form =
  '<form action="#" id="env"><table><tr><td>Pour</td><td><input name="dest"></td></tr><tr><td>Qui signe</td><td><select id="q" name="q"><option value="">–</option><option value="4">DURAND Camille</option><option value="5">PETIT Luc</option></select></td></tr><tr><td>Jeton</td><td><input id="j" name="jt" size="8"></td></tr><tr><td>Objet</td><td><input name="objet"></td></tr></table><button type="button">Envoyer</button></form>';

const around = (body: string) =>
  `<style>body{font:14px Arial;margin:0}#menu{background:#224;padding:12px}#menu a{color:#fff;margin-right:20px}main{padding:20px}td{padding:6px}</style><div id="menu"><a href="#a">Accueil</a><a href="#b">Biens</a><a href="#c">Courrier</a></div><main><h1>Fiche du cabinet</h1>${body}</main>`;

/** Pages that say nothing of what they are for: a person has to show it. */
export const pointedPages: readonly ZooPage[] = [
  {
    id: 'muette',
    oddity: 'words of its own for everything',
    expected: 'code',
    path: 'fiche',
    parts: { main: html('Logiciel', `${around(form)}${EARS}`) },
    choose: { list: '#q' },
    field: ['#j'],
  },
  {
    id: 'muette-cadre',
    oddity: 'the same, its form in a frame',
    expected: 'code',
    path: 'fiche',
    parts: {
      main: html(
        'Logiciel',
        `${around('<iframe name="corps" src="saisie?part=corps" width="420" height="260"></iframe>')}${EARS}`,
      ),
      corps: html('Saisie', `${form}${EARS}`),
    },
    choose: { list: '#q' },
    field: ['#j'],
    frame: 'corps',
  },
];
