/** Holds every asking field of a query to the request's clock. */
import { type GraphQLSchema, isObjectType } from "graphql";
import type { Context } from "./context.ts";

/**
 * Lets each query field that waits for something give up when the request's clock is over. Mutations are not
 * cut short: whoever sent pages wants to know what became of them.
 */
export function limitTime(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type === schema.getMutationType()) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve === undefined) continue;
      field.resolve = (parent, args, context: Context, info) => {
        const answer: unknown = resolve(parent, args, context, info);
        return answer instanceof Promise ? Promise.race([answer, context.clock.over]) : answer;
      };
    }
  }
  return schema;
}
