import * as z from "zod/mini";

/** A shape in words another program understands; what is checked by it is checked by none of the code under test. */
export interface Described {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Described;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Described;
  readonly additionalProperties?: boolean | Described;
  readonly anyOf?: readonly Described[];
  readonly oneOf?: readonly Described[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Described>>;
}

/** What a schema takes (`input`) or gives (`output`). */
export function describe(schema: z.ZodMiniType, side: "input" | "output" = "input"): Described {
  return JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: side, unrepresentable: "any" })));
}

/** The shapes a value may have where there are several. */
export function choicesOf(shape: Described): readonly Described[] | undefined {
  const { type } = shape;
  return typeof type === "object" ? type.map((one) => ({ ...shape, type: one })) : (shape.anyOf ?? shape.oneOf);
}

export function resolve({ $ref = "" }: Described, root: Described): Described {
  return $ref === "#" ? root : (root.$defs?.[$ref.split("/").at(-1) ?? ""] ?? {});
}
