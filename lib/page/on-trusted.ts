/** A listener that acts for a person only: scripts of the page can click, but not in earnest. */
export function onTrusted(act: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) act();
  };
}
