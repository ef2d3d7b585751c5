/** The relay's end of a WebSocket, in the test's hand. */
export class HeldSocket {
  static readonly OPEN = 1;
  readonly OPEN = HeldSocket.OPEN;
  static last: HeldSocket;
  readonly sent: number[][] = [];
  readyState = 0;
  onopen: () => void = () => undefined;
  onclose: () => void = () => undefined;
  onmessage: (event: { data: unknown }) => void = () => undefined;

  constructor(
    readonly url: string,
    readonly protocols: string[],
  ) {
    HeldSocket.last = this;
  }

  send(bytes: Uint8Array): void {
    this.sent.push([...bytes]);
  }

  close(): void {
    this.readyState = 3;
    this.onclose();
  }

  open(): void {
    this.readyState = HeldSocket.OPEN;
    this.onopen();
  }

  says(...bytes: number[]): void {
    this.onmessage({ data: Uint8Array.from(bytes).buffer });
  }
}
