import type { Handler } from './route-handler';

/** `POST /user/payment_request`: a mail to the holder, or with `get_link` the link itself. */
export const paymentRequest: Handler = (world, params) => {
  const { id } = world.accounts.usable({ id_user: params.text('id_user') });
  if (!params.flag('get_link')) return undefined;
  return { link: `https://sandbox.ar24.fr/paiement/moyen-de-paiement/${String(id)}` };
};
