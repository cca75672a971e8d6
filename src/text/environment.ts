/** Environment variables: their texts by name. */
export type Environment = Readonly<Record<string, string | undefined>>;
