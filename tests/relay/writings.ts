/** A text in every writing that a careless sender might use. */
export function writings(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  // Base64 of what stands in the midst of other bytes has three forms; the sure middle of each is sought.
  const within = [0, 1, 2].map((before) => {
    const all = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return all.slice(before > 0 ? 4 : 0, -4);
  });
  return [
    bytes,
    Buffer.from(text, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(encodeURIComponent(text)),
    ...within.filter((part) => part.length >= 5).map((part) => Buffer.from(part)),
  ];
}
