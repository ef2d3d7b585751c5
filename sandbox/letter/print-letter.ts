import type { Account } from '../ar24/account';
import { newOtpKey } from '../ar24/one-time-code';
import type { Letter } from '../ar24/records';
import type { World } from '../ar24/world';
import { otpauthUri } from './otpauth-uri';

/**
 * A letter with a fresh key leaves for the account's address. The key that the holder proved
 * before, if any, keeps working until this one is proven.
 */
export function printLetter(world: World, account: Account, otp_key = newOtpKey()): Letter {
  const { address1, address2, zipcode, city, country, company } = account;
  const name = `${account.firstname} ${account.lastname}`.trim();
  const letter: Letter = {
    id: world.letters.length + 1,
    id_user: account.id,
    ordered_at: new Date(world.now()).toISOString(),
    address: { name, company, address1, address2, zipcode, city, country },
    otp_key,
    otpauth_uri: otpauthUri(account.email, otp_key),
  };
  world.letters.push(letter);
  account.keys.pending.push(otp_key);
  return letter;
}
