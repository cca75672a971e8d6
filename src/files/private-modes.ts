/** Mode of every file that may hold something private: the runner's user alone reads it. */
export const PRIVATE_FILE = 0o600;
/** Mode of every directory that may hold something private. */
export const PRIVATE_DIRECTORY = 0o700;
