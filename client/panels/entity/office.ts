import type { EntityDetailQuery } from "../../generated/operations.ts";

type Detail = NonNullable<EntityDetailQuery["node"]>;

/** An office of a person, as the panel is told of it. */
export type Office = Extract<Detail, { __typename: "Person" }>["offices"][number];
