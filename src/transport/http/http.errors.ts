import { ClientError, InternalError } from "../../errors/appError.ts";

/** The HTTP request is not a GraphQL request; answered with its status. */
export class BadRequestError extends ClientError {
  readonly code = "BAD_REQUEST";
  override readonly httpStatus: number;
  constructor(httpStatus: 400 | 404 | 405 | 413 | 415, message: string) {
    super(message);
    this.httpStatus = httpStatus;
  }
}

/** The server could not listen. */
export class PortError extends InternalError {
  readonly code = "PORT_UNAVAILABLE";
  constructor(host: string, port: number, options: ErrorOptions) {
    const { code } = options.cause as NodeJS.ErrnoException;
    const reason =
      code === "EADDRINUSE" ? "it is in use" : code === "EACCES" ? "this user may not" : (code ?? "it failed");
    super(`Can't listen on ${host} port ${port}: ${reason}.`, { host, port }, options);
  }
}
