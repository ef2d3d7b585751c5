import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { ForeignText } from '../../../lib/domain/scanned-text';
import { messageName, t } from '../../../lib/i18n';
import type { CameraHint } from '../../../lib/reading/camera/camera-hint';
import type { FrameSight } from '../../../lib/reading/camera/frame-messages';
import type { CameraProblem } from '../../../lib/reading/camera/source';
import type { Facing } from '../../../lib/reading/camera/track';
import { emit } from '../../events';
import { baseStyles } from '../../ui/base-styles';
import { formStyles } from '../../ui/form-styles';
import { notice, noticeStyles, problemNotice } from '../../ui/notice';
import { cameraPreferences, preferCamera } from './camera-preferences';
import { cameraTools, toolStyles, type CameraTools } from './camera-tools';
import { codeOutline, outlineAfter, outlineStyles, type SeenOutline } from './code-outline';
import { foreignCode } from '../foreign-code';
import { HintPacer } from './hint-pacer';
import { keyChoice, keyChoiceStyles } from '../key-choice';
import { loadJudgeScanned } from '../load-judge-scanned';
import { signalReading } from './signal-reading';
import { viewfinderStyles } from './viewfinder-styles';

type Failure = CameraProblem | 'unexpected';
interface Found {
  readonly texts: readonly [string, ...string[]];
}
type View =
  | { readonly kind: 'starting' }
  | { readonly kind: 'looking'; readonly facing: Facing; readonly shape: number }
  | { readonly kind: 'choosing'; readonly texts: readonly string[] }
  | { readonly kind: 'stopped'; readonly reason: Failure };

/** Width to height of the picture on the screen: what is beyond is cut off, though still read. */
const SHAPES = { narrowest: 3 / 4, widest: 4 / 3 } as const;

/**
 * The letter before the camera: starts at once, stops with its element and while the page is
 * hidden. Outlines the code that it sees and says what would help to read it. Uses nothing that
 * only an extension has.
 * @fires lre-key-found with the text of the first QR code that holds a key, or of the one chosen
 */
@customElement('lre-qr-camera')
export class QrCamera extends LitElement {
  static override readonly styles = [
    baseStyles,
    formStyles,
    noticeStyles,
    viewfinderStyles,
    outlineStyles,
    toolStyles,
    keyChoiceStyles,
  ];

  @state() private view: View = { kind: 'starting' };
  @state() private cameras: CameraTools['cameras'] = [];
  @state() private torch: CameraTools['torch'];
  @state() private signal = cameraPreferences().signal ?? false;
  /** The code last seen, where it is not the one. */
  @state() private foreign: ForeignText | null = null;
  @state() private outline: SeenOutline | null = null;
  @state() private hint: CameraHint | null = null;
  @query('video') private readonly video!: HTMLVideoElement;
  #scan: AbortController | null = null;
  #cameraId = cameraPreferences().cameraId;
  #track: MediaStreamTrack | undefined;
  #hints = new HintPacer<CameraHint>();

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#followPage);
    addEventListener('pagehide', this.#stop);
    void this.updateComplete.then(this.#followPage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#followPage);
    removeEventListener('pagehide', this.#stop);
    this.#stop();
  }

  readonly #stop = (): void => this.#scan?.abort();

  readonly #followPage = (): void => {
    if (document.hidden || !this.isConnected) this.#stop();
    else void this.#start();
  };

  async #start(): Promise<void> {
    this.#stop();
    const scan = new AbortController();
    this.#scan = scan;
    this.view = { kind: 'starting' };
    this.foreign = this.outline = this.hint = null;
    this.torch = undefined;
    this.#hints = new HintPacer();
    const outcome = await this.#look(scan.signal);
    if (scan.signal.aborted) return;
    if ('failure' in outcome) {
      this.view = { kind: 'stopped', reason: outcome.failure };
      return;
    }
    if (this.signal) signalReading();
    const [text, ...others] = outcome.texts;
    if (others.length > 0) this.view = { kind: 'choosing', texts: outcome.texts };
    else this.#give(text);
  }

  readonly #give = (text: string): void => {
    emit(this, 'lre-key-found', { text, way: 'camera' });
  };

  async #look(signal: AbortSignal): Promise<Found | { failure: Failure }> {
    try {
      const [{ scanCamera }, { hintFor }, judge] = await Promise.all([
        import('../../../lib/reading/camera/source'),
        import('../../../lib/reading/camera/camera-hint'),
        loadJudgeScanned(),
      ]);
      const reading = await scanCamera(this.video, {
        cameraId: this.#cameraId,
        signal,
        accepts: (text) => judge(text).kind === 'key',
        onRejected: (text) => {
          const judged = judge(text);
          this.foreign = judged.kind === 'foreign' ? judged : null;
        },
        onOpened: (track) => (this.#track = track),
        onSight: (sight) => this.#follow(sight, hintFor(sight)),
      });
      return reading.kind === 'read'
        ? { texts: [reading.text, ...reading.others] }
        : { failure: reading.reason };
    } catch {
      // Stopped, which nobody waits for any more, or the reader could not be started, or broke.
      return { failure: 'unexpected' };
    }
  }

  #follow(sight: FrameSight, hint: CameraHint | null): void {
    const now = performance.now();
    this.outline = outlineAfter(sight, this.outline, now);
    this.hint = this.#hints.take(hint, now);
  }

  async #showPicture(): Promise<void> {
    const track = this.#track;
    if (!track) return;
    const { videoWidth, videoHeight } = this.video;
    const shape = Math.min(SHAPES.widest, Math.max(SHAPES.narrowest, videoWidth / videoHeight));
    const [{ listCameras }, { facingOf, hasTorch }] = await Promise.all([
      import('../../../lib/reading/camera/source'),
      import('../../../lib/reading/camera/track'),
    ]);
    if (track.readyState === 'ended') return;
    this.view = { kind: 'looking', facing: facingOf(track), shape };
    this.torch = hasTorch(track) ? 'off' : undefined;
    // Another one than the preferred, when that one is not plugged in today.
    this.#cameraId = track.getSettings().deviceId ?? this.#cameraId;
    this.cameras = await listCameras();
  }

  readonly #choose = (cameraId: string): void => {
    this.#cameraId = cameraId;
    preferCamera({ cameraId });
    void this.#start();
  };

  readonly #setSignal = (signal: boolean): void => {
    this.signal = signal;
    preferCamera({ signal });
  };

  readonly #light = async (on: boolean): Promise<void> => {
    if (!this.#track) return;
    const { lightTorch } = await import('../../../lib/reading/camera/track');
    const done = await lightTorch(this.#track, on);
    this.torch = done ? (on ? 'on' : 'off') : 'refused';
  };

  /** What came of the scan, once it is over. */
  #told(): TemplateResult | typeof nothing {
    const retry = html`<button type="button" @click=${this.#start}>${t('camera.retry')}</button>`;
    if (this.view.kind === 'choosing') {
      return html`${keyChoice(this.view.texts, this.#give)} ${retry}`;
    }
    return this.view.kind === 'stopped' ? this.#problem(this.view.reason, retry) : nothing;
  }

  #problem(reason: Failure, retry: TemplateResult): TemplateResult | typeof nothing {
    if (reason === 'unexpected') return problemNotice({ reason }, retry);
    const words = `camera_problem.${messageName(reason)}` as const;
    const body = html`<p>${t(`${words}.next`)} ${t('verification.other_ways')}</p>
      ${retry}`;
    return notice('danger', t(`${words}.title`), body);
  }

  #advice(): string {
    if (this.view.kind !== 'looking') return t('camera.starting');
    return this.hint ? t(`camera.hint_${messageName(this.hint)}`) : t('camera.looking');
  }

  #viewfinder(): TemplateResult {
    const { view } = this;
    const looking = view.kind === 'looking' ? view : null;
    // A picture of oneself is aimed at as in a mirror; one of what is behind the screen is not.
    const mirrored = looking?.facing === 'person' ? ' mirrored' : '';
    return html`<div
      class="viewfinder${mirrored}"
      style=${styleMap({ '--shape': looking ? `${looking.shape}` : undefined })}
      ?hidden=${view.kind === 'stopped' || view.kind === 'choosing'}
    >
      <video
        aria-label=${t('camera.video')}
        playsinline
        muted
        @playing=${this.#showPicture}
      ></video>
      ${this.outline ? codeOutline(this.outline) : html`<div class="frame" aria-hidden="true"></div>`}
      <p class="advice" role="status">${this.#advice()}</p>
    </div>`;
  }

  protected override render(): TemplateResult {
    const { cameras, torch, signal } = this;
    const set = { choose: this.#choose, light: this.#light, setSignal: this.#setSignal };
    const tools = { cameras, torch, signal, cameraId: this.#cameraId, ...set };
    const foreign = this.view.kind === 'looking' ? this.foreign : null;
    // There before anything is said in them: what comes together with its region is not always heard.
    return html`<div aria-live="polite">${this.#told()}</div>
      ${this.#viewfinder()}
      <div aria-live="polite">${foreign ? foreignCode('caution', foreign) : nothing}</div>
      ${this.view.kind === 'looking' ? cameraTools(tools) : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-qr-camera': QrCamera;
  }
}
