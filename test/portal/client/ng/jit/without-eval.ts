import { JitEvaluator } from "@angular/compiler";
import { Expressions } from "./expressions.ts";
import { carryOut } from "./statements.ts";

type Arguments = Parameters<JitEvaluator["evaluateStatements"]>;

/** Carries out what the template compiler wrote, in place of handing it to the browser as text: the portal's policy forbids that. */
class Carrier extends JitEvaluator {
  override evaluateStatements(
    _address: Arguments[0],
    statements: Arguments[1],
    references: Arguments[2],
  ): Record<string, unknown> {
    return carryOut(statements, new Expressions((reference) => references.resolveExternalReference(reference)));
  }
}

// Angular's libraries are published half compiled and finish as they are loaded; the compiler they ask for stands in a global place.
const place: unknown = Reflect.get(globalThis, "ng");
const compiler: unknown = Reflect.get(Object(place), "ɵcompilerFacade");
Reflect.set(Object(place), "ɵcompilerFacade", Reflect.construct(Object(compiler).constructor, [new Carrier()]));
