import { ClientError } from "../../errors/appError.ts";

/** An argument has a value outside its bounds; the message names the argument and the bound. */
export class BadInputError extends ClientError {
  readonly code = "BAD_USER_INPUT";
  constructor(argument: string, bound: string) {
    super(`${argument} ${bound}.`, { argument });
  }
}

/** A cursor that this list did not give: changed, or of another list, filter or order. */
export class CursorError extends ClientError {
  readonly code = "BAD_USER_INPUT";
  constructor(argument: "after" | "before") {
    super(`${argument} is not a cursor of this list with this filter and order.`, { argument });
  }
}
