import ts from 'typescript';

const entrances = new Set(['loader', 'action']);
const guard = /^(require[A-Z]\w*|allowAnyone)$/;

/**
 * The exported loaders and actions of a route that do not begin by asking who is there. With single fetch a child's
 * data can be asked for alone, so a guard in a layout guards nothing.
 */
export function unguarded(tree: ts.SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return reExported(statement);
    if (!ts.canHaveModifiers(statement)) return [];
    const exported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) return [];
    return bodies(statement).flatMap(([name, body]) => (beginsWithGuard(body) ? [] : [name]));
  });
}

function reExported(statement: ts.ExportDeclaration): string[] {
  if (!statement.exportClause || !ts.isNamedExports(statement.exportClause)) return [];
  return statement.exportClause.elements.map(({ name }) => name.text).filter((name) => entrances.has(name));
}

function bodies(statement: ts.Statement): [string, ts.Node | undefined][] {
  if (ts.isFunctionDeclaration(statement) && statement.name && entrances.has(statement.name.text)) {
    return [[statement.name.text, statement.body]];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    if (!ts.isIdentifier(name) || !entrances.has(name.text)) return [];
    const isFunction =
      initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer));
    return [[name.text, isFunction ? initializer.body : undefined] satisfies [string, ts.Node | undefined]];
  });
}

function beginsWithGuard(body: ts.Node | undefined): boolean {
  if (!body || !ts.isBlock(body)) return false;
  const [first] = body.statements;
  if (!first) return false;
  const expression = ts.isExpressionStatement(first)
    ? first.expression
    : ts.isVariableStatement(first)
      ? first.declarationList.declarations[0]?.initializer
      : undefined;
  if (!expression || !ts.isAwaitExpression(expression)) return false;
  const call = expression.expression;
  return ts.isCallExpression(call) && ts.isIdentifier(call.expression) && guard.test(call.expression.text);
}
