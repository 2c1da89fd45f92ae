import type {
  BinaryOperatorExpr,
  CommaExpr,
  ConditionalExpr,
  Expression,
  ExpressionVisitor,
  ExternalExpr,
  ExternalReference,
  FunctionExpr,
  InstantiateExpr,
  InvokeFunctionExpr,
  LiteralArrayExpr,
  LiteralExpr,
  LiteralMapExpr,
  NotExpr,
  ReadKeyExpr,
  ReadPropExpr,
  ReadVarExpr,
  TypeofExpr,
  UnaryOperatorExpr,
  WrappedNodeExpr,
  WriteKeyExpr,
  WritePropExpr,
  WriteVarExpr,
} from "@angular/compiler";
import { ReadKeyExpr as ByKey, ReadPropExpr as ByName, UnaryOperator } from "@angular/compiler";
import type { Names } from "./names.ts";
import { operate } from "./operators.ts";
import { functionOf } from "./statements.ts";
import { call, construct, keyOf, read, write } from "./values.ts";

/** Works out what an expression of the template compiler is worth. */
export class Expressions implements ExpressionVisitor {
  constructor(readonly resolve: (reference: ExternalReference) => unknown) {}

  worth(expression: Expression, names: Names): unknown {
    return expression.visitExpression(this, names);
  }

  readonly #all = (expressions: readonly Expression[], names: Names): unknown[] =>
    expressions.map((expression) => this.worth(expression, names));

  visitReadVarExpr({ name }: ReadVarExpr, names: Names): unknown {
    return names.read(name);
  }

  visitWriteVarExpr({ name, value }: WriteVarExpr, names: Names): unknown {
    const worth = this.worth(value, names);
    names.write(name, worth);
    return worth;
  }

  visitWriteKeyExpr({ receiver, index, value }: WriteKeyExpr, names: Names): unknown {
    return write(this.worth(receiver, names), keyOf(this.worth(index, names)), this.worth(value, names));
  }

  visitWritePropExpr({ receiver, name, value }: WritePropExpr, names: Names): unknown {
    return write(this.worth(receiver, names), name, this.worth(value, names));
  }

  visitInvokeFunctionExpr({ fn, args }: InvokeFunctionExpr, names: Names): unknown {
    if (!(fn instanceof ByName || fn instanceof ByKey))
      return call(this.worth(fn, names), undefined, this.#all(args, names));
    const receiver = this.worth(fn.receiver, names);
    const key = fn instanceof ByName ? fn.name : keyOf(this.worth(fn.index, names));
    return call(read(receiver, key), receiver, this.#all(args, names));
  }

  visitInstantiateExpr({ classExpr, args }: InstantiateExpr, names: Names): unknown {
    return construct(this.worth(classExpr, names), this.#all(args, names));
  }

  visitLiteralExpr({ value }: LiteralExpr): unknown {
    return value;
  }

  visitExternalExpr({ value }: ExternalExpr): unknown {
    return value.moduleName === null ? Reflect.get(globalThis, value.name ?? "") : this.resolve(value);
  }

  visitConditionalExpr({ condition, trueCase, falseCase }: ConditionalExpr, names: Names): unknown {
    if (this.worth(condition, names)) return this.worth(trueCase, names);
    return falseCase ? this.worth(falseCase, names) : undefined;
  }

  visitNotExpr({ condition }: NotExpr, names: Names): unknown {
    return !this.worth(condition, names);
  }

  visitFunctionExpr({ params, statements }: FunctionExpr, names: Names): unknown {
    return functionOf(params, statements, this, names);
  }

  visitUnaryOperatorExpr({ operator, expr }: UnaryOperatorExpr, names: Names): unknown {
    const worth = Number(this.worth(expr, names));
    return operator === UnaryOperator.Minus ? -worth : worth;
  }

  visitBinaryOperatorExpr({ operator, lhs, rhs }: BinaryOperatorExpr, names: Names): unknown {
    return operate(operator, this.worth(lhs, names), () => this.worth(rhs, names));
  }

  visitReadPropExpr({ receiver, name }: ReadPropExpr, names: Names): unknown {
    return read(this.worth(receiver, names), name);
  }

  visitReadKeyExpr({ receiver, index }: ReadKeyExpr, names: Names): unknown {
    return read(this.worth(receiver, names), keyOf(this.worth(index, names)));
  }

  visitLiteralArrayExpr({ entries }: LiteralArrayExpr, names: Names): unknown {
    return this.#all(entries, names);
  }

  visitLiteralMapExpr({ entries }: LiteralMapExpr, names: Names): unknown {
    return Object.fromEntries(entries.map(({ key, value }) => [key, this.worth(value, names)]));
  }

  visitCommaExpr({ parts }: CommaExpr, names: Names): unknown {
    return this.#all(parts, names).at(-1);
  }

  visitWrappedNodeExpr({ node }: WrappedNodeExpr<unknown>): unknown {
    return node;
  }

  visitTypeofExpr({ expr }: TypeofExpr, names: Names): unknown {
    return typeof this.worth(expr, names);
  }

  visitTaggedTemplateExpr(): never {
    throw new Error("nothing here is translated");
  }

  visitLocalizedString(): never {
    throw new Error("nothing here is translated");
  }
}
