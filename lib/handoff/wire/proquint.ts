const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';

/** 16 bits as a word of five letters that both languages can say (https://arxiv.org/abs/0901.4016). */
export function proquint(bits: number): string {
  const consonant = (shift: number) => CONSONANTS.charAt((bits >> shift) & 15);
  const vowel = (shift: number) => VOWELS.charAt((bits >> shift) & 3);
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}
