import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageLetterFailure } from '../../../lib/domain/page-letter';
import { t } from '../../../lib/i18n';
import { send } from '../../../lib/messaging/send';
import { ChangeFeed } from '../../controllers/change-feed';
import { emit } from '../../events';

/** Whose letter is read here, in which window's panel. */
export interface LetterPlace {
  readonly windowId: number;
  readonly id: string;
}

const bytesOf = (base64: string) =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** The letter on which the person has clicked « Lire ce courrier » in a page, as a file that was chosen here. */
export class PageLetter implements ReactiveController {
  /** Why it could not be taken over from its page. */
  failure: PageLetterFailure | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** Null: no page's letter is read here. */
    private readonly place: () => LetterPlace | null,
    private readonly take: (file: File) => void,
  ) {
    host.addController(this);
    new ChangeFeed(host, () => void this.#look());
  }

  hostDisconnected(): void {
    this.failure = null;
  }

  forget(): void {
    this.failure = null;
  }

  async #look(): Promise<void> {
    const place = this.place();
    if (!place) return;
    const taken = await send('takePageLetter', place).catch(() => null);
    if (!taken || taken.kind === 'none') return;
    this.failure = taken.kind === 'failed' ? taken.reason : null;
    // Whoever shows another way of giving the letter shows this one.
    emit(this.host, 'lre-reading-started', undefined);
    this.host.requestUpdate();
    if (taken.kind !== 'file') return;
    const { name, type, base64 } = taken;
    this.take(new File([bytesOf(base64)], name || t('page_letter.unnamed'), { type }));
  }
}
