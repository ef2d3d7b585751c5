import type { Account } from '../account';
import { isEmail } from '../is-email';
import type { Params } from '../params';
import type { Mail } from '../records';
import { Refusal } from '../refusal';
import type { World } from '../world';
import { MAX_ATTACHMENT_BYTES } from './attachment';

const MAX_CONTENT_CHARACTERS = 50_000;
const ALLOWED_TAGS: ReadonlySet<string> = new Set(
  'a b blockquote br div em h1 h2 h3 h4 hr i li ol p span strong table tbody td th tr u ul'.split(
    ' ',
  ),
);

/**
 * The mail that `POST /mail` describes, from a sender in good standing.
 * @throws Refusal
 */
export function readMail(world: World, sender: Account, params: Params): Omit<Mail, 'id'> {
  checkRecipient(params, sender);
  const attachments = readAttachments(world, sender, params.list('attachment'));
  const content = params.text('content');
  checkContent(content);
  if (content === '' && attachments.length === 0) {
    throw new Refusal('error_no_content_no_attachment');
  }
  return {
    id_sender: sender.id,
    from_name: params.text('custom_name_sender') || `${sender.firstname} ${sender.lastname}`,
    from_email: sender.email,
    to_email: params.text('to_email'),
    to_firstname: params.text('to_firstname'),
    to_lastname: params.text('to_lastname'),
    to_company: params.text('to_company'),
    dest_statut: params.text('dest_statut'),
    eidas: params.flag('eidas', true),
    content,
    attachments,
    ref_dossier: params.text('ref_dossier'),
    ref_client: params.text('ref_client'),
    ref_facturation: params.text('ref_facturation'),
    custom_name_sender: params.text('custom_name_sender'),
    payment_slug: params.text('payment_slug'),
    webhook: params.text('webhook'),
    sentAt: world.now(),
  };
}

function checkRecipient(params: Params, sender: Account): void {
  const email = params.text('to_email');
  if (email === '') throw new Refusal('missing_email');
  if (!isEmail(email)) throw new Refusal('invalid_email');
  if (email.toLowerCase() === sender.email.toLowerCase()) {
    throw new Refusal('same_sender_recipients_emails');
  }
  const statut = params.text('dest_statut');
  const named = params.text('to_firstname') !== '' && params.text('to_lastname') !== '';
  const known = statut === 'particulier' || statut === 'professionnel';
  const companyMissing = statut === 'professionnel' && params.text('to_company') === '';
  if (!known || !named || companyMissing) throw new Refusal('invalid_recipient');
}

function readAttachments(world: World, sender: Account, ids: readonly string[]): number[] {
  const files = ids.map((id) => {
    const file = world.attachments.find((candidate) => String(candidate.id) === id);
    if (!file) throw new Refusal('attachment_not_exists');
    if (file.id_user !== sender.id) throw new Refusal('attachment_unavailable');
    return file;
  });
  const size = files.reduce((total, { bytes }) => total + bytes.length, 0);
  if (size > MAX_ATTACHMENT_BYTES) throw new Refusal('attachment_too_big');
  return files.map(({ id }) => id);
}

function checkContent(content: string): void {
  if (content.length > MAX_CONTENT_CHARACTERS) throw new Refusal('content_exceeds_limit');
  const tags = [...content.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag = '']) => tag);
  if (tags.some((tag) => !ALLOWED_TAGS.has(tag.toLowerCase()))) throw new Refusal('forbidden_html');
}
