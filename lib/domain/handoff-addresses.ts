/** Where the hand-off to a phone goes, in the order in which it is asked for: the phone's page, the relay. */
export const handoffAddresses = ['companion', 'relay'] as const;

export type HandoffAddress = (typeof handoffAddresses)[number];

/** `https://…` and `wss://…`; empty: none. */
export type HandoffAddresses = Readonly<Record<HandoffAddress, string>>;
