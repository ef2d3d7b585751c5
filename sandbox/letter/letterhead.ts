import type { Letter } from '../ar24/records';
import { toParisDate } from '../ar24/paris-date';
import { A4, INK } from './sheet';
import type { Sheet } from './sheet';

/** The window of a French DL envelope, on the right. */
const WINDOW = { x: 108, y: 46, width: 84 } as const;

/** Points; the longest lines are broken at the smallest. */
const SMALLEST_ADDRESS_SIZE = 8;
const ADDRESS_SIZES = [11, 9.5, SMALLEST_ADDRESS_SIZE] as const;

const countryNames = new Intl.DisplayNames('fr-FR', { type: 'region' });

const longDate = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

/** Mark, registered-mail line, recipient's window, references. */
export function drawHead(sheet: Sheet, letter: Letter, left: number): void {
  sheet.rectangle(0, 0, A4.width, 3, INK.brand);
  sheet.rectangle(left, 15, 13, 13, INK.brand);
  sheet.path('M4 9 L18 20 L32 9 L32 28 L4 28 Z M4 6 L32 6 L18 17 Z', left, 15, INK.tint);
  sheet.text('AR24 — Simulateur', left + 17, 21, { size: 16, face: 'bold', colour: INK.brand });
  sheet.text('Lettre recommandée électronique qualifiée', left + 17, 26.5, {
    size: 9,
    colour: INK.grey,
  });
  drawSender(sheet, left);
  drawRecipient(sheet, letter);
  const date = longDate.format(new Date(letter.ordered_at));
  sheet.text(`Paris, le ${date}`, WINDOW.x, 94, { size: 10.5 });
}

function drawSender(sheet: Sheet, left: number): void {
  const small = { size: 8.5, colour: INK.grey } as const;
  ['AR24 — Simulateur', 'Service Identification', 'Adresse fictive', '75000 PARIS'].forEach(
    (line, index) => {
      sheet.text(line, left, 46 + index * 4.2, small);
    },
  );
}

function drawRecipient(sheet: Sheet, letter: Letter): void {
  const { id, id_user, address, ordered_at } = letter;
  const year = toParisDate(Date.parse(ordered_at)).slice(0, 4);
  const number = String(id).padStart(7, '0');
  sheet.text('LETTRE RECOMMANDÉE AVEC AVIS DE RÉCEPTION', WINDOW.x, 40, {
    size: 8,
    face: 'bold',
    colour: INK.brand,
  });
  const lines = addressLines(address);
  const size = ADDRESS_SIZES.find((candidate) =>
    lines.every((line) => sheet.widthOf(line, { size: candidate }) <= WINDOW.width),
  );
  let y: number = WINDOW.y + 3;
  for (const line of lines) {
    y = sheet.paragraph(line, WINDOW.x, y, WINDOW.width, { size: size ?? SMALLEST_ADDRESS_SIZE });
  }
  const reference = { size: 9, colour: INK.grey } as const;
  sheet.text(`Recommandé n° 1A ${year} ${number}`, 22, 84, reference);
  sheet.text(`Référence : IDENT-${year}-${number}`, 22, 89, reference);
  sheet.text(`Compte expéditeur : ${String(id_user)}`, 22, 94, reference);
}

function addressLines(address: Letter['address']): string[] {
  const { name, company, address1, address2, zipcode, city, country } = address;
  const abroad = country === 'FR' ? '' : (countryNames.of(country) ?? country).toUpperCase();
  return [company, name, address1, address2, `${zipcode} ${city}`.toUpperCase(), abroad].filter(
    (line) => line !== '',
  );
}

/** The small print. */
export function drawFooter(sheet: Sheet, left: number, width: number): void {
  sheet.rule(left, 279, width);
  const small = { size: 7.5, colour: INK.grey } as const;
  sheet.text(
    'Document produit par un simulateur à des fins de démonstration et de test. Il n’a aucune valeur légale.',
    left,
    283.5,
    small,
  );
  sheet.text(
    'Il n’émane pas de la société AR24 et ne donne accès à aucun service réel.',
    left,
    287,
    small,
  );
  sheet.text('1 / 1', left + width - sheet.widthOf('1 / 1', small), 287, small);
}
