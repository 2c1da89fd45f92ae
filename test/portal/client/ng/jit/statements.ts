import type {
  DeclareFunctionStmt,
  DeclareVarStmt,
  ExpressionStatement,
  FunctionExpr,
  IfStmt,
  ReturnStatement,
  Statement,
  StatementVisitor,
} from "@angular/compiler";
import type { Expressions } from "./expressions.ts";
import { Names } from "./names.ts";

/** What a statement hands back: something only where it returns. */
type Returned = { readonly value: unknown } | null;

class Statements implements StatementVisitor {
  constructor(private readonly expressions: Expressions) {}

  visitDeclareVarStmt({ name, value }: DeclareVarStmt, names: Names): Returned {
    names.declare(name, value ? this.expressions.worth(value, names) : undefined);
    return null;
  }

  visitDeclareFunctionStmt({ name, params, statements }: DeclareFunctionStmt, names: Names): Returned {
    names.declare(name, functionOf(params, statements, this.expressions, names));
    return null;
  }

  visitExpressionStmt({ expr }: ExpressionStatement, names: Names): Returned {
    this.expressions.worth(expr, names);
    return null;
  }

  visitReturnStmt({ value }: ReturnStatement, names: Names): Returned {
    return { value: this.expressions.worth(value, names) };
  }

  visitIfStmt({ condition, trueCase, falseCase }: IfStmt, names: Names): Returned {
    return this.all(this.expressions.worth(condition, names) ? trueCase : falseCase, names);
  }

  all(statements: readonly Statement[], names: Names): Returned {
    for (const statement of statements) {
      const returned: Returned = statement.visitStatement(this, names);
      if (returned) return returned;
    }
    return null;
  }
}

export function functionOf(
  params: FunctionExpr["params"],
  statements: readonly Statement[],
  expressions: Expressions,
  around: Names,
): (...given: unknown[]) => unknown {
  const body = new Statements(expressions);
  return (...given) => {
    const names = new Names(around);
    params.forEach(({ name }, at) => {
      names.declare(name, given[at]);
    });
    return body.all(statements, names)?.value;
  };
}

/** Carries out a whole piece of code and gives what it declared. */
export function carryOut(statements: readonly Statement[], expressions: Expressions): Record<string, unknown> {
  const names = new Names();
  new Statements(expressions).all(statements, names);
  return names.declared;
}
