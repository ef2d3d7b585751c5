import { html, LitElement } from 'lit';

/** The least that a panel made with Lit can be: what ours is measured against. */
class EmptyPanel extends LitElement {
  protected override render() {
    return html`<p>Empty</p>`;
  }
}

customElements.define('empty-panel', EmptyPanel);
