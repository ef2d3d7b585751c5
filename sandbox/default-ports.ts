/** Where the sandbox is when nobody says otherwise: the sandbox build of the extension knows these by itself. */
export const DEFAULT_PORTS = {
  ar24Port: 4824,
  backOfficePort: 4825,
  relayPort: 4826,
  companionPort: 4827,
} as const;
