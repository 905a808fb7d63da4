import { ClientError, InternalError } from "../errors/appError.ts";

/** The request needs a token, or the one it carries is not known. */
export class UnauthenticatedError extends ClientError {
  readonly code = "UNAUTHENTICATED";
  override readonly httpStatus = 401;
  constructor(reason: string) {
    super(`${reason}.`);
  }
}

/** A request is not signed, or its signature is not one that we take. The reason names the rule and nothing else. */
export class SignatureRefusedError extends ClientError {
  readonly code = "SIGNATURE_REFUSED";
  override readonly httpStatus = 401;
  constructor(reason: string, options?: ErrorOptions) {
    super(`The request's signature is refused: ${reason}.`, {}, options);
  }
}

/** What should be a signing key is none. The message holds nothing of it. */
export class SigningKeyError extends InternalError {
  readonly code = "SIGNING_KEY_UNREADABLE";
  constructor() {
    super("The signing key is not 32 bytes in base64url.");
  }
}
