import { BinaryOperator } from "@angular/compiler";

type Late = () => unknown;

/** What an operator makes of its two sides; the second is not looked at before it is needed. */
export function operate(operator: BinaryOperator, left: unknown, right: Late): unknown {
  switch (operator) {
    case BinaryOperator.And:
      return left && right();
    case BinaryOperator.Or:
      return left || right();
    case BinaryOperator.NullishCoalesce:
      return left ?? right();
    case BinaryOperator.Identical:
      return left === right();
    case BinaryOperator.NotIdentical:
      return left !== right();
    case BinaryOperator.Equals:
      return isLooselyEqual(left, right());
    case BinaryOperator.NotEquals:
      return !isLooselyEqual(left, right());
    case BinaryOperator.Plus:
      return plus(left, right());
    default:
      return calculate(operator, Number(left), Number(right()));
  }
}

// biome-ignore lint/suspicious/noDoubleEquals: templates compare with null this way
const isLooselyEqual = (left: unknown, right: unknown): boolean => left == right;

const plus = (left: unknown, right: unknown): unknown =>
  typeof left === "string" || typeof right === "string" ? `${left}${right}` : Number(left) + Number(right);

function calculate(operator: BinaryOperator, left: number, right: number): unknown {
  switch (operator) {
    case BinaryOperator.Minus:
      return left - right;
    case BinaryOperator.Divide:
      return left / right;
    case BinaryOperator.Multiply:
      return left * right;
    case BinaryOperator.Modulo:
      return left % right;
    case BinaryOperator.BitwiseAnd:
      return left & right;
    case BinaryOperator.Lower:
      return left < right;
    case BinaryOperator.LowerEquals:
      return left <= right;
    case BinaryOperator.Bigger:
      return left > right;
    case BinaryOperator.BiggerEquals:
      return left >= right;
    default:
      throw new Error(`an operator nobody taught: ${operator}`);
  }
}
