import type { CDPSession, Page, Protocol } from 'puppeteer';

type Options = Protocol.WebAuthn.VirtualAuthenticatorOptions;

const USUAL: Options = {
  protocol: 'ctap2',
  ctap2Version: 'ctap2_1',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  hasPrf: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
};

/** An authenticator that Chromium plays for one tab: it is touched by nobody, and answers at once. */
export class Authenticator {
  private constructor(
    private readonly session: CDPSession,
    private readonly id: string,
  ) {}

  static async plugIn(page: Page, options: Partial<Options> = {}): Promise<Authenticator> {
    const session = await page.createCDPSession();
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: { ...USUAL, ...options },
    });
    return new Authenticator(session, authenticatorId);
  }

  /** Whether the person is recognised: by face, finger or PIN. */
  async recognises(isUserVerified: boolean): Promise<void> {
    const { session, id: authenticatorId } = this;
    await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  }

  /** How many passkeys it holds. */
  async count(): Promise<number> {
    const { session, id: authenticatorId } = this;
    const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
    return credentials.length;
  }

  /** Loses all that it holds. */
  async clear(): Promise<void> {
    await this.session.send('WebAuthn.clearCredentials', { authenticatorId: this.id });
  }

  async unplug(): Promise<void> {
    const { session, id: authenticatorId } = this;
    await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
  }
}
