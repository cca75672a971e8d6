/** A failure in the words of the Twirp specification: a code that fixes the HTTP status, and a message. */
export class TwirpError extends Error {
  readonly code: TwirpCode;
  constructor(code: TwirpCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** HTTP statuses of Twirp's error codes, as far as the results service uses them. */
export const TWIRP_STATUS = {
  already_exists: 409,
  bad_route: 404,
  invalid_argument: 400,
  not_found: 404,
  unauthenticated: 401,
  unavailable: 503,
} as const;

/** A Twirp error code. */
export type TwirpCode = keyof typeof TWIRP_STATUS;

/** A message in proto3's JSON form with the original field names; 64-bit integers are texts. */
export type Message = Readonly<Record<string, unknown>>;

/** The methods of one service by name. */
export type TwirpMethods = Readonly<Record<string, (request: Message) => Promise<Message>>>;

/** A text field that must not be empty. */
export function textField(request: Message, field: string): string {
  const value = request[field];
  if (typeof value === 'string' && value !== '') return value;
  throw new TwirpError('invalid_argument', `${field} is required`);
}
