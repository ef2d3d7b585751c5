import { describe, expect, it } from 'vitest';
import { isHandoffAddress } from './is-handoff-address';

describe('the address of the phone page', () => {
  it.each(['', 'https://telephone.example/lre/', 'http://127.0.0.1:4827', 'http://localhost:1'])(
    'may be « %s »',
    (text) => expect(isHandoffAddress('companion', text)).toBe(true),
  );

  it.each(['telephone.example', 'http://telephone.example', 'wss://telephone.example', 'ftp://a'])(
    'is not « %s »',
    (text) => expect(isHandoffAddress('companion', text)).toBe(false),
  );
});

describe('the address of the relay', () => {
  it.each(['', 'wss://relais.example:8084/mqtt', 'ws://127.0.0.1:4826'])('may be « %s »', (text) =>
    expect(isHandoffAddress('relay', text)).toBe(true),
  );

  it.each(['relais.example', 'ws://relais.example', 'https://relais.example', 'mqtt://a'])(
    'is not « %s »',
    (text) => expect(isHandoffAddress('relay', text)).toBe(false),
  );
});
