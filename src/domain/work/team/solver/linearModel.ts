import loadHighs, { type Highs } from "highs";

/** Its types describe the CommonJS file; as an ES module its default export is the function itself. */
const load = loadHighs as unknown as typeof loadHighs.default;

let loading: Promise<Highs> | undefined;

/** HiGHS as WebAssembly, loaded once for a thread: some 50 ms. */
export function loadSolver(): Promise<Highs> {
  loading ??= load();
  return loading;
}

export interface LinearOutcome {
  readonly status: "OPTIMAL" | "INFEASIBLE" | "LIMIT";
  /** Of each column, in the order in which they were added; null when no solution is known. */
  readonly values: Float64Array | null;
  /** At least what any solution costs. */
  readonly bound: number;
}

export interface LinearLimits {
  readonly timeLimitMs: number;
  /** A solution that costs at most so much more than the best is good enough. */
  readonly absoluteGap: number;
}

/** A mixed-integer linear programme while it is written down, least cost first. */
export class LinearModel {
  readonly #costs: number[] = [];
  readonly #uppers: number[] = [];
  readonly #whole: (0 | 1)[] = [];
  readonly #rowLowers: number[] = [];
  readonly #rowUppers: number[] = [];
  readonly #starts: number[] = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];

  /** From 0 to `upper`. @returns the number of the column */
  column(cost: number, upper: number, whole: boolean): number {
    this.#uppers.push(upper);
    this.#whole.push(whole ? 1 : 0);
    return this.#costs.push(cost) - 1;
  }

  /** `lower` ≤ Σ value × column ≤ `upper` */
  row(lower: number, upper: number, terms: Iterable<readonly [column: number, value: number]>): void {
    for (const [column, value] of terms) {
      this.#indices.push(column);
      this.#values.push(value);
    }
    this.#rowLowers.push(lower);
    this.#rowUppers.push(upper);
    this.#starts.push(this.#indices.length);
  }

  solve(highs: Highs, { timeLimitMs, absoluteGap }: LinearLimits): LinearOutcome {
    using model = highs.createModel({
      numCols: this.#costs.length,
      numRows: this.#rowLowers.length,
      colCost: this.#costs,
      colLower: this.#costs.map(() => 0),
      colUpper: this.#uppers,
      rowLower: this.#rowLowers,
      rowUpper: this.#rowUppers,
      matrix: {
        format: "csr",
        numRows: this.#rowLowers.length,
        numCols: this.#costs.length,
        starts: this.#starts,
        indices: this.#indices,
        values: this.#values,
      },
      integrality: this.#whole,
    });
    model.options.set({
      output_flag: false,
      time_limit: Math.max(0.001, timeLimitMs / 1_000),
      mip_rel_gap: 0,
      mip_abs_gap: absoluteGap,
      random_seed: 1,
    });
    model.run();
    return readOutcome(highs, model);
  }
}

function readOutcome({ constants }: Highs, model: ReturnType<Highs["createModel"]>): LinearOutcome {
  const status = model.getModelStatus();
  const { infeasible, unboundedOrInfeasible, optimal } = constants.modelStatus;
  if (status === infeasible || status === unboundedOrInfeasible) {
    return { status: "INFEASIBLE", values: null, bound: Number.POSITIVE_INFINITY };
  }
  const isSolved = model.info.get("primal_solution_status") === constants.solutionStatus.feasible;
  return {
    status: status === optimal ? "OPTIMAL" : "LIMIT",
    values: isSolved ? model.getSolution().colValue : null,
    bound: Number(model.info.get("mip_dual_bound")),
  };
}
