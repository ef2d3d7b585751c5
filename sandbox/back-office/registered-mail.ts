import { z } from 'zod';
import { callAr24 } from './call-ar24';
import type { Ar24Access, Ar24Answer } from './call-ar24';

const MAX_SENDERS = '500';

const senderSchema = z.object({
  id: z.coerce.string(),
  firstname: z.string(),
  lastname: z.string(),
  email: z.string(),
});

const mailSchema = z.object({
  id: z.coerce.string(),
  status: z.string(),
  from_name: z.string(),
  to_name: z.string(),
  to_email: z.string(),
  date: z.string(),
});

export type Sender = z.infer<typeof senderSchema>;
export type SentMail = z.infer<typeof mailSchema>;

/** The accounts that this agency may send with. */
export async function listSenders(access: Ar24Access): Promise<Ar24Answer<Sender[]>> {
  const answer = await callAr24(
    access,
    { method: 'GET', path: '/user/list', params: { max: MAX_SENDERS } },
    z.object({ users: z.array(senderSchema) }),
  );
  return answer.ok ? { ok: true, result: answer.result.users } : answer;
}

export function getMail(access: Ar24Access, id: string): Promise<Ar24Answer<SentMail>> {
  return callAr24(access, { method: 'GET', path: '/mail', params: { id } }, mailSchema);
}

/** The fields of the sending page, as its form posts them. */
export const sendingFormSchema = z.object({
  id_expediteur: z.string().default(''),
  code_otp: z.string().default(''),
  dest_statut: z.string().default('particulier'),
  dest_societe: z.string().default(''),
  dest_nom: z.string().default(''),
  dest_prenom: z.string().default(''),
  dest_email: z.string().default(''),
  ref_dossier: z.string().default(''),
  contenu: z.string().default(''),
});

export type SendingForm = z.infer<typeof sendingFormSchema>;

export function sendMail(access: Ar24Access, form: SendingForm): Promise<Ar24Answer<SentMail>> {
  const params = {
    id_user: form.id_expediteur,
    otp: form.code_otp,
    to_email: form.dest_email,
    dest_statut: form.dest_statut,
    to_firstname: form.dest_prenom,
    to_lastname: form.dest_nom,
    to_company: form.dest_societe,
    ref_dossier: form.ref_dossier,
    content: form.contenu,
    eidas: '1',
  };
  return callAr24(access, { method: 'POST', path: '/mail', params }, mailSchema);
}
