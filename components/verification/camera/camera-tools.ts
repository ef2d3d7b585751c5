import { css, html, nothing, type TemplateResult } from 'lit';
import { t } from '../../../lib/i18n';

export interface CameraTools {
  readonly cameras: readonly { readonly id: string; readonly label: string }[];
  readonly cameraId: string | undefined;
  /** Undefined where the camera has no light. */
  readonly torch: 'on' | 'off' | 'refused' | undefined;
  readonly signal: boolean;
  readonly choose: (cameraId: string) => void;
  readonly light: (on: boolean) => void;
  readonly setSignal: (on: boolean) => void;
}

export const toolStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
    margin-bottom: var(--space-5);
  }

  .tools .choice {
    margin: 0;
  }

  button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-wash);
    color: var(--accent-strong);
  }
`;

/** What can be set of the camera while it looks. */
export function cameraTools(tools: CameraTools): TemplateResult {
  const change = ({ target }: Event) => tools.setSignal((target as HTMLInputElement).checked);
  return html`<div class="tools">
      <label class="choice">
        <input type="checkbox" .checked=${tools.signal} @change=${change} />
        ${t('camera.signal')}
      </label>
      ${torchButton(tools)}
    </div>
    ${cameraChoice(tools)}`;
}

function torchButton({ torch, light }: CameraTools): TemplateResult | typeof nothing {
  if (!torch) return nothing;
  return html`<button
      type="button"
      aria-pressed=${torch === 'on' ? 'true' : 'false'}
      @click=${() => light(torch !== 'on')}
    >
      ${t('camera.torch')}
    </button>
    <div role="status">
      ${torch === 'refused' ? html`<p>${t('camera.torch_refused')}</p>` : nothing}
    </div>`;
}

function cameraChoice({ cameras, cameraId, choose }: CameraTools): TemplateResult | typeof nothing {
  if (cameras.length < 2) return nothing;
  const chosen = ({ target }: Event) => choose((target as HTMLSelectElement).value);
  return html`<div class="field">
    <label for="camera">${t('camera.choice')}</label>
    <select id="camera" @change=${chosen}>
      ${cameras.map(
        ({ id, label }, index) =>
          html`<option value=${id} ?selected=${id === cameraId}>
            ${label || t('camera.unnamed', { number: index + 1 })}
          </option>`,
      )}
    </select>
  </div>`;
}
