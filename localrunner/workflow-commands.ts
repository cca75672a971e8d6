/** One workflow command, such as `::warning title=T::text`. */
export interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * The command in a line of standard output, or undefined. The rules of the runner's `ActionCommand.TryParseV2`: blanks
 * may stand before it, properties end at the next `::`, and %-escapes are undone.
 */
export function parseWorkflowCommand(line: string): WorkflowCommand | undefined {
  const [, command, list = '', message] = /^\s*::([\w-]+)(?: (.*?))?::(.*)$/s.exec(line) ?? [];
  if (command === undefined || message === undefined) return undefined;
  const properties: Record<string, string> = {};
  for (const pair of list.split(',')) {
    const at = pair.indexOf('=');
    if (at > 0) properties[pair.slice(0, at).trim()] = unescapeProperty(pair.slice(at + 1));
  }
  return { command, properties, message: unescapeData(message) };
}

/**
 * Parses what a step appended to GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV: `name=value` lines and the form with a
 * delimiter, `name<<EOF`, value lines, `EOF` (the runner's `FileCommandManager`). A later value wins.
 * @throws Error for a line of another form, or a missing delimiter, as the runner does.
 */
export function parseFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (heredoc > 0 && (equals < 0 || heredoc < equals)) {
      const delimiter = line.slice(heredoc + 2);
      const end = lines.indexOf(delimiter, at + 1);
      if (delimiter === '' || end < 0) throw new Error(`No matching delimiter for "${line}".`);
      values[line.slice(0, heredoc)] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (equals > 0) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else throw new Error(`Invalid format: "${line}".`);
  }
  return values;
}

/** The text as the runner shows it under the masks so far: each line of a mask is masked, too. */
export function applyMasks(text: string, masks: readonly string[]): string {
  const parts = masks.flatMap(mask => [mask, ...mask.split(/\r?\n/)]).filter(part => part.trim() !== '');
  let shown = text;
  for (const part of [...new Set(parts)].sort((a, b) => b.length - a.length))
    shown = shown.replaceAll(part, '***');
  return shown;
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}
