import { mkdir, rm, writeFile } from 'node:fs/promises';
import { effortSince, noEffort, type Effort } from '../../tests/e2e/support/effort';
import type { Stage } from '../../tests/e2e/support/stage';
import type { FilmCamera } from '../film/film-camera';

export const FOLDER = 'artifacts/walkthrough';

/** What a person is about; unlocking is counted apart, since it is asked for once in a while. */
export type Part = 'ordering' | 'unlocking' | 'identifying' | 'sending' | 'later';

interface StepRecord {
  readonly number: number;
  readonly part: Part;
  readonly name: string;
  /** The sentence that showed the step had succeeded, or the failure. */
  readonly seen: string;
  readonly ok: boolean;
  readonly milliseconds: number;
  readonly effort: Effort;
  readonly pictures: readonly string[];
}

/** Takes steps one after another, measures each, and keeps what was seen. */
export class Walk {
  readonly #records: StepRecord[] = [];

  private constructor(
    private readonly stage: Stage,
    private readonly camera: FilmCamera | null,
  ) {}

  /** Takes a step; `work` returns the sentence that it waited for. @throws when the step fails */
  async step(part: Part, name: string, work: () => Promise<string>): Promise<void> {
    this.camera?.begins(part, name);
    const before = { ...this.stage.agent.effort };
    const start = performance.now();
    const [ok, seen] = await work().then(
      (sentence) => [true, sentence] as const,
      (error: unknown) => [false, error instanceof Error ? error.message : String(error)] as const,
    );
    const milliseconds = Math.round(performance.now() - start);
    const effort = effortSince(this.stage.agent.effort, before);
    const number = this.#records.length + 1;
    const pictures = await this.#pictures(number, name);
    await this.camera?.ends();
    this.#records.push({ number, part, name, seen, ok, milliseconds, effort, pictures });
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${number}. ${name} (${milliseconds} ms): ${seen}`);
    if (!ok) throw new Error(`Step ${number} failed: ${name}`);
  }

  async #pictures(number: number, name: string): Promise<string[]> {
    const start = `${String(number).padStart(2, '0')}-${name.replace(/[^a-z0-9]+/gi, '-')}`;
    const pictures: string[] = [];
    for (const [where, screen] of this.stage.agent.screens()) {
      const picture = `${start}-${where}.png` as const;
      await screen.picture(`${FOLDER}/${picture}`);
      pictures.push(picture);
    }
    return pictures;
  }

  /** Writes `walkthrough.json`. */
  async write(): Promise<void> {
    const ok = this.#records.every((record) => record.ok);
    const report = { ok, parts: this.#parts(), steps: this.#records };
    await writeFile(`${FOLDER}/walkthrough.json`, `${JSON.stringify(report, null, 2)}\n`);
  }

  #parts(): Partial<Record<Part, Effort & { milliseconds: number }>> {
    const parts: Partial<Record<Part, Effort & { milliseconds: number }>> = {};
    for (const { part, effort, milliseconds } of this.#records) {
      const sum = (parts[part] ??= { ...noEffort(), milliseconds: 0 });
      sum.clicks += effort.clicks;
      sum.keys += effort.keys;
      sum.fields += effort.fields;
      sum.milliseconds += milliseconds;
    }
    return parts;
  }

  effort(part: Part): Effort {
    return this.#parts()[part] ?? noEffort();
  }

  /** The clicks and keys of one part. */
  actions(part: Part): number {
    const { clicks, keys } = this.effort(part);
    return clicks + keys;
  }

  static async start(stage: Stage, camera: FilmCamera | null): Promise<Walk> {
    await rm(FOLDER, { recursive: true, force: true });
    await mkdir(FOLDER, { recursive: true });
    return new Walk(stage, camera);
  }
}
