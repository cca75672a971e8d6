/** Gives the text of an input by its name in `action.yml`, trimmed; empty when it is not set. */
export type InputReader = (name: string) => string;
