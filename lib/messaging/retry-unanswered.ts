/** Milliseconds without a word after which a question is taken for lost. */
const SILENCE = 5000;
const MOST_TIMES = 4;

/**
 * Asks again where nothing is heard: a worker that ends amid a question can lose it without a word.
 * Only for questions that may be asked twice.
 * @throws what the question does; the last one is waited for without an end
 */
export async function retryUnanswered<T>(question: () => Promise<T>): Promise<T> {
  for (let times = 1; times < MOST_TIMES; times += 1) {
    const heard = await Promise.race([question().then((value) => ({ value })), silence()]);
    if (heard) return heard.value;
  }
  return question();
}

const silence = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), SILENCE));
