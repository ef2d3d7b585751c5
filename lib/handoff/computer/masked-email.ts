/** Enough to know an address again, too little to write to it: `j•••@agence.fr`. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email;
  return at < 1 ? '' : `${first}•••${email.slice(at)}`;
}
