/** Reads the sources of the app as the compiler would: what each file imports, which globals it names. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { parseSync, Visitor } from 'vite';

export const TOP = join(import.meta.dirname, '..', '..');

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path from the top for a file of ours, else null. */
  readonly path: string | null;
  readonly isType: boolean;
  readonly isDynamic: boolean;
}

export interface Source {
  /** From the top, e.g. `src/engine/index.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Names used as values or types that are neither property names nor declared in the file itself. */
  readonly names: ReadonlySet<string>;
  /** `Math.random` and its like: `object.property`. */
  readonly members: ReadonlySet<string>;
}

type Specifiers = readonly { readonly type: string; readonly importKind?: string; readonly exportKind?: string }[];

/** `import { type A, type B }` brings in types only, though nothing of it says so as a whole. */
function areTypes(kind: string | undefined, specifiers: Specifiers): boolean {
  if (kind === 'type') return true;
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type');
}

/** `document` is a word of this field too: a parameter of that name is no screen. */
function namesBoundBy(pattern: unknown): string[] {
  if (typeof pattern !== 'object' || pattern === null) return [];
  const { type, name, left, argument, value, elements, properties } = pattern as Record<string, unknown>;
  if (type === 'Identifier') return [String(name)];
  const inside = [left, argument, value, ...[elements, properties].filter(Array.isArray).flat()];
  return inside.flatMap(namesBoundBy);
}

/** Parses one file. Throws where it is no TypeScript, or where an import cannot be read off. */
export function parseSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? 'cannot be parsed'}`);
  const imports: Import[] = [];
  const names = new Set<string>();
  const members = new Set<string>();
  const propertyNames = new Set<unknown>();
  const declared = new Set<string>();
  const add = (source: { type: string; value?: unknown } | null, isType: boolean, isDynamic: boolean): void => {
    if (source === null) return;
    if (typeof source.value !== 'string') throw new Error(`${path}: an import whose path is not a plain text`);
    const specifier = source.value;
    const isOurs = specifier.startsWith('.');
    imports.push({
      specifier,
      // What follows a question mark tells the build how to load it.
      path: isOurs ? join(dirname(path), specifier).replaceAll('\\', '/').replace(/\?.*$/, '') : null,
      isType,
      isDynamic,
    });
  };
  const key = (node: { key: unknown; computed?: boolean; shorthand?: boolean }): void => {
    if (node.computed !== true && node.shorthand !== true) propertyNames.add(node.key);
  };
  const declare = (pattern: unknown): void => {
    for (const name of namesBoundBy(pattern)) declared.add(name);
  };
  new Visitor({
    VariableDeclarator: (node) => declare(node.id),
    FunctionDeclaration: (node) => node.params.forEach(declare),
    FunctionExpression: (node) => node.params.forEach(declare),
    ArrowFunctionExpression: (node) => node.params.forEach(declare),
    ImportDeclaration: (node) => add(node.source, areTypes(node.importKind, node.specifiers), false),
    ExportNamedDeclaration: (node) => add(node.source, areTypes(node.exportKind, node.specifiers), false),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === 'type', false),
    ImportExpression: (node) => add(node.source, false, true),
    TSImportType: (node) => add(node.source, true, false),
    MemberExpression(node) {
      if (node.computed) return;
      propertyNames.add(node.property);
      if (node.object.type === 'Identifier' && node.property.type === 'Identifier')
        members.add(`${node.object.name}.${node.property.name}`);
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.arguments.length === 0) members.add(`new ${node.callee.name}()`);
    },
    Property: key,
    PropertyDefinition: key,
    MethodDefinition: key,
    TSPropertySignature: key,
    TSMethodSignature: key,
    Identifier(node) {
      if (!propertyNames.has(node)) names.add(node.name);
    },
  }).visit(program);
  for (const name of declared) names.delete(name);
  return { path, text, imports, names, members };
}

/** Paths from the top of all files below a folder with one of these endings. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  return readdirSync(join(TOP, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && endings.includes(extname(file.name)))
    .map((file) => relative(TOP, join(file.parentPath, file.name)).replaceAll('\\', '/'))
    .toSorted();
}

export function readSources(): Source[] {
  return filesBelow('src', ['.ts', '.tsx', '.mjs']).map((path) =>
    parseSource(path, readFileSync(join(TOP, path), 'utf8')),
  );
}
