import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { OtpKeyProblem } from '../../lib/domain/otp-key';
import { messageName, t } from '../../lib/i18n';
import type { CameraProblem } from '../../lib/reading/camera-source';
import type { ReadingFailure } from '../../lib/reading/outcome';
import { emit } from '../events';
import { baseStyles } from '../ui/base-styles';
import { formStyles } from '../ui/form-styles';
import { notice, noticeStyles, problemNotice } from '../ui/notice';
import { loadKeyParser } from './load-key-parser';
import { viewfinderStyles } from './viewfinder-styles';

type Failure = CameraProblem | ReadingFailure | 'unexpected';
type View =
  | { readonly kind: 'starting' }
  | { readonly kind: 'looking'; readonly mirrored: boolean }
  | { readonly kind: 'stopped'; readonly reason: Failure };

const isCameraProblem = (reason: Failure): reason is CameraProblem => reason.startsWith('camera-');

/**
 * The letter before the webcam: starts at once, stops with its element and while the page is hidden.
 * @fires lre-key-given with the text of the first QR code that holds a key
 */
@customElement('lre-qr-camera')
export class QrCamera extends LitElement {
  static override readonly styles = [baseStyles, formStyles, noticeStyles, viewfinderStyles];

  @state() private view: View = { kind: 'starting' };
  @state() private cameras: readonly { id: string; label: string }[] = [];
  @state() private cameraId: string | undefined;
  /** Why the code last seen is not the one. */
  @state() private rejected: OtpKeyProblem | null = null;
  @query('video') private readonly video!: HTMLVideoElement;
  #scan: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#followPage);
    void this.updateComplete.then(this.#followPage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#followPage);
    this.#scan?.abort();
  }

  readonly #followPage = (): void => {
    if (document.hidden || !this.isConnected) this.#scan?.abort();
    else void this.#start();
  };

  async #start(): Promise<void> {
    this.#scan?.abort();
    const scan = new AbortController();
    this.#scan = scan;
    this.view = { kind: 'starting' };
    this.rejected = null;
    const outcome = await this.#look(scan.signal);
    if (scan.signal.aborted) return;
    if ('text' in outcome) emit(this, 'lre-key-given', { text: outcome.text, way: 'camera' });
    else this.view = { kind: 'stopped', reason: outcome.failure };
  }

  async #look(signal: AbortSignal): Promise<{ text: string } | { failure: Failure }> {
    try {
      const [{ scanCamera }, parse] = await Promise.all([
        import('../../lib/reading/camera-source'),
        loadKeyParser(),
      ]);
      const reading = await scanCamera(this.video, {
        cameraId: this.cameraId,
        signal,
        accepts: (text) => parse(text).ok,
        onRejected: (text) => {
          const parsed = parse(text);
          this.rejected = parsed.ok ? null : parsed.reason;
        },
      });
      return reading.kind === 'read' ? { text: reading.text } : { failure: reading.reason };
    } catch {
      // Stopped, which nobody waits for any more, or the reader could not be started.
      return { failure: 'unexpected' };
    }
  }

  async #showPicture(): Promise<void> {
    const [track] = (this.video.srcObject as MediaStream | null)?.getVideoTracks() ?? [];
    // A picture of oneself is aimed at as in a mirror; one of what is behind the screen is not.
    this.view = { kind: 'looking', mirrored: track?.getSettings().facingMode !== 'environment' };
    const { listCameras } = await import('../../lib/reading/camera-source');
    this.cameras = await listCameras();
    this.cameraId ??= track?.getSettings().deviceId;
  }

  async #choose(event: Event): Promise<void> {
    this.cameraId = (event.target as HTMLSelectElement).value;
    await this.#start();
  }

  #problem(): TemplateResult | typeof nothing {
    if (this.view.kind !== 'stopped') return nothing;
    const { reason } = this.view;
    const retry = html`<button type="button" @click=${this.#start}>${t('camera.retry')}</button>`;
    if (reason === 'unexpected') return problemNotice({ reason }, retry);
    const words = isCameraProblem(reason)
      ? (`camera_problem.${messageName(reason)}` as const)
      : (`reading_problem.${messageName(reason)}` as const);
    const body = html`<p>${t(`${words}.next`)} ${t('verification.other_ways')}</p>
      ${retry}`;
    return notice('danger', t(`${words}.title`), body);
  }

  #rejection(): TemplateResult | typeof nothing {
    if (!this.rejected) return nothing;
    const words = messageName(this.rejected);
    return notice('caution', t(`problem.${words}.title`), t(`problem.${words}.next`));
  }

  #choice(): TemplateResult | typeof nothing {
    if (this.cameras.length < 2) return nothing;
    return html`<div class="field">
      <label for="camera">${t('camera.choice')}</label>
      <select id="camera" @change=${this.#choose}>
        ${this.cameras.map(
          ({ id, label }, index) =>
            html`<option value=${id} ?selected=${id === this.cameraId}>
              ${label || t('camera.unnamed', { number: index + 1 })}
            </option>`,
        )}
      </select>
    </div>`;
  }

  protected override render(): TemplateResult {
    const { view } = this;
    const mirrored = view.kind === 'looking' && view.mirrored;
    return html`${this.#problem()}
      <p role="status" ?hidden=${view.kind === 'stopped'}>
        ${view.kind === 'looking' ? t('camera.looking') : t('camera.starting')}
      </p>
      <div class="viewfinder" ?hidden=${view.kind === 'stopped'}>
        <video
          class=${mirrored ? 'mirrored' : ''}
          aria-label=${t('camera.video')}
          playsinline
          muted
          @playing=${this.#showPicture}
        ></video>
        <div class="frame" aria-hidden="true"></div>
      </div>
      ${this.#rejection()} ${this.#choice()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-qr-camera': QrCamera;
  }
}
