import type { TeamModel } from "./teamModel.ts";

/** A team while it is put together, place by place. */
export class DraftTeam {
  readonly choices: number[] = [];
  amount = 0;
  readonly #model: TeamModel;
  readonly #held = new Map<number, number[]>();

  constructor(model: TeamModel) {
    this.#model = model;
  }

  /** Different people in it. */
  get people(): number {
    return this.#held.size;
  }

  /** Whether who stands behind the choice has the time, and the team is not too large with them. */
  takes(choice: number): boolean {
    const held = this.#held.get(this.#model.personOf[choice]!);
    if (held === undefined) return this.#held.size < this.#model.teamSize.max;
    return this.#model.canHold([...held, choice]);
  }

  push(choice: number): void {
    const person = this.#model.personOf[choice]!;
    const held = this.#held.get(person);
    if (held) held.push(choice);
    else this.#held.set(person, [choice]);
    this.choices.push(choice);
    this.amount += this.#model.amountOf[choice]!;
  }

  pop(): void {
    const choice = this.choices.pop()!;
    const person = this.#model.personOf[choice]!;
    const held = this.#held.get(person)!;
    held.pop();
    if (held.length === 0) this.#held.delete(person);
    this.amount -= this.#model.amountOf[choice]!;
  }
}
