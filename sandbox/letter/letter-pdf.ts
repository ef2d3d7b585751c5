import type { Letter } from '../ar24/records';
import { drawKeyPanel } from './draw-key-panel';
import { drawFooter, drawHead } from './letterhead';
import { A4, INK, Sheet } from './sheet';

const LEFT = 22;
const WIDTH = A4.width - 2 * LEFT;
const BODY = { size: 10.5 } as const;

/** The A4 letter as AR24's printer makes it. */
export async function letterPdf(letter: Letter): Promise<Uint8Array> {
  const sheet = await Sheet.blank('Vos identifiants eIDAS');
  drawHead(sheet, letter, LEFT);
  let y = drawOpening(sheet, letter);
  y = drawKeyPanel(sheet, letter, { x: LEFT, y: y + 1, width: WIDTH });
  drawClosing(sheet, y + 8);
  drawFooter(sheet, LEFT, WIDTH);
  return sheet.save();
}

function drawOpening(sheet: Sheet, { address }: Letter): number {
  sheet.text('Objet : ', LEFT, 106, { ...BODY, face: 'bold' });
  const indent = sheet.widthOf('Objet : ', { ...BODY, face: 'bold' });
  sheet.text('Vos identifiants eIDAS d’expéditeur', LEFT + indent, 106, BODY);
  let y = sheet.paragraph(`Bonjour ${address.name},`, LEFT, 115, WIDTH, BODY) + 1.5;
  y = sheet.paragraph(
    'Vous avez demandé à être identifié(e) comme expéditeur de lettres recommandées électroniques ' +
      'qualifiées au sens du règlement européen n° 910/2014 (eIDAS). Cette lettre vous est remise ' +
      'en mains propres contre signature : elle établit votre identité.',
    LEFT,
    y,
    WIDTH,
    BODY,
  );
  return sheet.paragraph(
    'Elle contient la clé personnelle à partir de laquelle est calculé le code à usage unique ' +
      'exigé à chacun de vos envois. Donnez cette clé à votre logiciel, une seule fois :',
    LEFT,
    y + 1.5,
    WIDTH,
    BODY,
  );
}

function drawClosing(sheet: Sheet, top: number): void {
  const small = { size: 9.5 } as const;
  sheet.text('Conservez cette lettre en lieu sûr', LEFT, top, { size: 10.5, face: 'bold' });
  const y = sheet.paragraph(
    'Votre clé est strictement personnelle. Ne la communiquez à personne : ni AR24, ni votre agence ' +
      'ne vous la demanderont par téléphone ou par courrier électronique. En cas de perte ou de vol, ' +
      'demandez l’envoi de nouveaux identifiants : les anciens cesseront de fonctionner dès que les ' +
      'nouveaux auront été confirmés.',
    LEFT,
    top + 6,
    WIDTH,
    small,
  );
  sheet.paragraph('Nous vous remercions de votre confiance.', LEFT, y + 2, WIDTH, small);
  sheet.text('Le service Identification AR24', LEFT + WIDTH - 50.5, y + 9, {
    size: 10,
    face: 'bold',
    colour: INK.brand,
  });
}
