import { type ParseResult, parse } from '@babel/parser';

/** One change of one place of a source. */
export interface Mutant {
  /** Path from the repository's root, with slashes. */
  file: string;
  /** Number within the file. */
  id: number;
  /** Line of the place, from 1. */
  line: number;
  /** The line as it stands, without its indentation. */
  code: string;
  before: string;
  after: string;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** A piece of the source and its replacements; a statement is only ever left out. */
interface Site {
  start: number;
  end: number;
  statement: boolean;
  alternatives: { id: number; text: string }[];
}

/** The name by which the changed source reaches the switch that turns a mutant on. */
export const SWITCHES = '__mutationSwitches';

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
};
const ASSIGNMENTS: Readonly<Record<string, string>> = { '+=': '-=', '-=': '+=' };

/** Smallest number that is doubled instead of counted up and down: such numbers are sizes and times, where one more says nothing. */
const LARGE_NUMBER = 256;

/** Finds the mutants of a source, and gives the source that holds them all, each behind its switch. */
export function mutate(file: string, source: string): { mutants: Mutant[]; instrumented: string } {
  const mutants: Mutant[] = [];
  const sites = new Map<string, Site>();
  const lines = source.split('\n');

  /** The source's text from one place to another. */
  const text = (node: Node) => source.slice(node.start, node.end);

  function add({ node, after, statement = false }: Change): void {
    const id = mutants.length;
    const line = source.slice(0, node.start).split('\n').length;
    mutants.push({
      file,
      id,
      line,
      code: (lines[line - 1] ?? '').trim(),
      before: short(text(node)),
      after: short(after),
    });
    const key = `${node.start}:${node.end}`;
    const site = sites.get(key) ?? { start: node.start, end: node.end, statement, alternatives: [] };
    site.alternatives.push({ id, text: after });
    sites.set(key, site);
  }

  function visit(node: Node, parent: Node | undefined): void {
    // Types, imports and exports without a value hold nothing that runs.
    if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return;
    if (node.type.startsWith('TS')) {
      if (isNode(node.expression)) visit(node.expression, node);
      else if (isNode(node.parameter)) visit(node.parameter, node);
      return;
    }
    for (const change of changesOf(node, parent, text)) add(change);
    for (const [key, value] of Object.entries(node)) {
      if (isName(node, key)) continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node);
    }
  }

  const tree: ParseResult = parse(source, {
    sourceType: 'module',
    plugins: ['typescript'],
    attachComment: false,
  });
  visit(tree.program as unknown as Node, undefined);
  return { mutants, instrumented: instrument(file, source, [...sites.values()]) };
}

/** A piece of the source and what may stand there instead. */
interface Change {
  node: Node;
  after: string;
  /** The piece is a statement, which is left out. */
  statement?: boolean;
}

/** The changes of one place, without those of the places inside it. */
function* changesOf(node: Node, parent: Node | undefined, text: (node: Node) => string): Generator<Change> {
  const { left, right, test, argument } = node as unknown as Record<string, Node>;
  const operator = String(node.operator);
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      if (!left || !right || (operator === '+' && (isText(left) || isText(right)))) break;
      for (const other of OPERATORS[operator] ?? [])
        yield { node, after: `(${text(left)}) ${other} (${text(right)})` };
      break;
    case 'AssignmentExpression':
      if (left && right && ASSIGNMENTS[operator] && !isText(right)) {
        yield { node, after: `${text(left)} ${ASSIGNMENTS[operator]} ${text(right)}` };
      }
      break;
    case 'UpdateExpression': {
      const other = operator === '++' ? '--' : '++';
      if (argument) yield { node, after: node.prefix ? other + text(argument) : text(argument) + other };
      break;
    }
    case 'UnaryExpression':
      if (argument && (operator === '!' || operator === '-')) yield { node, after: text(argument) };
      break;
    case 'BooleanLiteral':
      yield { node, after: String(!node.value) };
      break;
    case 'NumericLiteral':
      for (const other of otherNumbers(Number(node.value))) yield { node, after: `${other}` };
      break;
    case 'BigIntLiteral':
      for (const other of otherNumbers(BigInt(String(node.value)))) yield { node, after: `${other}n` };
      break;
    case 'IfStatement':
    case 'ConditionalExpression':
      if (test) yield* [true, false].map(after => ({ node: test, after: String(after) }));
      break;
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
      // With `true` the loop would not end.
      if (test && test.type !== 'BooleanLiteral') yield { node: test, after: 'false' };
      break;
    case 'ThrowStatement':
    case 'ReturnStatement':
      if (isLeftOutByItself(node, parent)) yield { node, after: '', statement: true };
  }
}

/**
 * Tells whether a statement without which the source is tried stands among others. One that stands alone behind an `if`
 * is left out by `if (false)` already, and the last `return` of a block is no early one.
 */
function isLeftOutByItself(node: Node, parent: Node | undefined): boolean {
  if (parent?.type !== 'BlockStatement') return false;
  const body = parent.body as Node[];
  return body.length > 1 && (node.type === 'ThrowStatement' || body.at(-1) !== node);
}

function otherNumbers(value: bigint | number): (bigint | number)[] {
  if (typeof value === 'bigint') return value >= LARGE_NUMBER ? [value * 2n] : [value + 1n, value - 1n];
  return value >= LARGE_NUMBER || !Number.isInteger(value) ? [value * 2] : [value + 1, value - 1];
}

/** The source with each site as a choice among what stands there and its replacements, line for line as before. */
function instrument(file: string, source: string, all: Site[]): string {
  // The outer before the inner.
  const sites = all.sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;

  function render(start: number, end: number): string {
    let result = '';
    let at = start;
    for (let site = sites[next]; site && site.start < end; site = sites[next]) {
      next++;
      result += source.slice(at, site.start) + renderSite(site);
      at = site.end;
    }
    return result + source.slice(at, end);
  }

  function renderSite(site: Site): string {
    const inner = render(site.start, site.end);
    if (site.statement) return `{if(!__m.on(${site.alternatives[0]?.id})){${inner}}}`;
    return `(${site.alternatives.map(({ id, text }) => `__m.on(${id})?(${oneLine(text)}):`).join('')}(${inner}))`;
  }

  return `const __m=globalThis.${SWITCHES}.of(${JSON.stringify(file)});${render(0, source.length)}`;
}

/** Text of an expression on one line, so that what follows keeps its line number. */
function oneLine(text: string): string {
  return /\/\/|`/.test(text) ? text : text.replace(/\s*\n\s*/g, ' ');
}

/** An expression that is text for sure, to which `-` does not apply. */
function isText(node: Node): boolean {
  if (node.type === 'StringLiteral' || node.type === 'TemplateLiteral') return true;
  return node.type === 'BinaryExpression' && (isText(node.left as Node) || isText(node.right as Node));
}

/** Tells whether a child of a node is a name and not a value, such as the key of a property. */
function isName(node: Node, key: string): boolean {
  return key === 'key' && node.computed !== true;
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Node).type === 'string' &&
    'start' in value
  );
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 117)}...` : line;
}
