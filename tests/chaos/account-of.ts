import type { SandboxState } from '../../sandbox/control/sandbox-control';

export type Account = SandboxState['users'][number];

/** AR24's account with this e-mail. */
export function accountOf({ users }: SandboxState, email: string): Account | undefined {
  return users.find((user) => user.email.toLowerCase() === email.toLowerCase());
}

/** The paid letters printed for it, oldest first. */
export function lettersOf(ar24: SandboxState, email: string): SandboxState['letters'] {
  const account = accountOf(ar24, email);
  return ar24.letters.filter(({ id_user }) => id_user === account?.id);
}
