import { describe, expect, it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import { chooseFile, choosePassphrase, openSender, seesIdentified } from './support/journey';
import {
  blankPicture,
  damagedPdf,
  emptyFile,
  encryptedLetter,
  iphonePhoto,
  letterOnDisk,
  pictureOfCode,
} from './support/letters-on-disk';
import { onStage } from './support/on-stage';
import type { Screen } from './support/screen';

const on = onStage();
const FOREIGN_KEY = 'otpauth://totp/AR24:x?secret=MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK&issuer=AR24';

describe('a letter that cannot be used', () => {
  let panel: Screen;
  let letter: string;

  it('is asked for with the passphrase chosen', async () => {
    const { agent, sandbox, folder } = on.stage;
    await arrangeSender(on.stage, 'letter-on-its-way');
    letter = await letterOnDisk(sandbox, folder);
    panel = await openSender(agent);
    await choosePassphrase(panel);
  });

  it.each<[what: string, file: (folder: string) => Promise<string>, sentence: string]>([
    ['an empty file', emptyFile, 'Ce fichier est vide.'],
    ['an iPhone’s photo', iphonePhoto, 'Les photos HEIC ne sont pas lues.'],
    ['a damaged PDF', damagedPdf, 'Ce PDF est abîmé ou incomplet.'],
    ['a picture without a code', blankPicture, 'Aucun QR Code n’a été trouvé dans ce fichier.'],
    [
      'a protected PDF',
      (folder) => encryptedLetter(letter, folder),
      'Ce PDF est protégé par un mot de passe.',
    ],
    [
      'another QR code',
      (folder) => pictureOfCode('https://www.example.fr/suivi/2C0000000', folder),
      'Ce QR Code n’est pas celui du courrier d’AR24.',
    ],
    [
      'the key of another sender',
      (folder) => pictureOfCode(FOREIGN_KEY, folder),
      'AR24 a refusé cette clé.',
    ],
  ])('has its own sentence for %s', async (_, makeFile, sentence) => {
    await chooseFile(panel, await makeFile(on.stage.folder));
    await panel.sees(sentence);
  });

  it('costs nothing: the true letter is read afterwards', async () => {
    await chooseFile(panel, letter);
    await seesIdentified(panel);
    expect((await on.stage.sandbox.state()).letters).toHaveLength(1);
  });
});
