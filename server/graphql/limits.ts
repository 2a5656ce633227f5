/**
 * What a request may ask at most. Nothing is executed before depth and cost are known; both are computed from
 * the query and its variables alone, with fragments counted where they are spread.
 */
import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from "graphql";
import { AppError, type ErrorCode } from "../errors.ts";
import type { PageInput } from "../generated/resolver-types.ts";
import type { Context } from "./context.ts";

export const MAX_DEPTH = 12;
export const MAX_COST = 50_000;
/** Characters of a query's text; variables are not counted. */
export const MAX_QUERY_LENGTH = 20_000;
/** Bytes of a request's body: eight megabytes of pages and what JSON adds to them. */
export const MAX_BODY_BYTES = 12 * 1024 * 1024;
/** Milliseconds that a query may take. */
export const MAX_QUERY_TIME = 20_000;

const MAX_PAGES = 50;
/** Characters of a file's name. */
const MAX_NAME = 255;
const MAX_PAGES_LENGTH = 8 * 1024 * 1024;
/** How long a list is taken to be that does not say: most are one to three long, a few a hundred. */
const LIST_GUESS = 5;

/** A file that came with a request. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Throws TOO_LARGE when there is more than one request may bring, BAD_ARGUMENT on a name that is no file's and on
 * a page that has not exactly one of text and base64.
 */
export function parsePages(pages: readonly PageInput[]): SentFile[] {
  if (pages.length > MAX_PAGES)
    throw new AppError("TOO_LARGE", `${pages.length} pages at once: send ${MAX_PAGES} at most`);
  const nameless = pages.find(({ name }) => name.trim() === "" || name.length > MAX_NAME);
  if (nameless !== undefined)
    throw new AppError(
      "BAD_ARGUMENT",
      `A page is named "${nameless.name.slice(0, 50)}": give its file's own name`,
    );
  const files = pages.map(toSentFile);
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (bytes > MAX_PAGES_LENGTH)
    throw new AppError("TOO_LARGE", `${bytes} bytes of pages at once: send ${MAX_PAGES_LENGTH} at most`);
  return files;
}

function toSentFile({ name, text, base64 }: PageInput): SentFile {
  const given = [text, base64].filter((content) => typeof content === "string");
  if (given.length !== 1)
    throw new AppError(
      "BAD_ARGUMENT",
      `The page "${name}" has ${given.length} contents: give text or base64`,
    );
  return { name, bytes: Buffer.from(given[0] ?? "", typeof text === "string" ? "utf8" : "base64") };
}

/** Refuses an operation that is too deep or too costly before it runs. */
export const limits: ApolloServerPlugin<Context> = {
  async requestDidStart({ contextValue }) {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (operation === undefined) return;
        const { depth, cost } = measure(schema, document, operation, request.variables ?? {});
        if (depth > MAX_DEPTH)
          throw refusal("QUERY_TOO_DEEP", `The query is ${depth} fields deep: ${MAX_DEPTH} at most`);
        if (cost > MAX_COST) {
          const advice = "ask for fewer fields or a smaller first";
          throw refusal("QUERY_TOO_COSTLY", `The query costs ${cost}: ${MAX_COST} at most; ${advice}`);
        }
      },
      async willSendResponse() {
        contextValue.clock.stop();
      },
    };
  },
};

/** An AppError that is answered with status 400. */
const refusal = (code: ErrorCode, message: string) =>
  new GraphQLError(message, {
    originalError: new AppError(code, message),
    extensions: { http: { status: 400 } },
  });

export interface Measure {
  /** Fields from the root to the deepest leaf; introspection counts as none. */
  depth: number;
  /** The sum that `@cost` in schema.graphql describes. */
  cost: number;
}

type Values = Readonly<Record<string, unknown>>;

interface Measuring {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** A fragment is measured once for each length of list, however often it is spread. */
  measured: Map<string, Measure>;
  variables: Values;
}

const NOTHING: Measure = { depth: 0, cost: 0 };

/** Depth and cost of a valid operation; variables that do not fit are left to the execution to refuse. */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values,
): Measure {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const root = schema.getRootType(operation.operation);
  if (coerced === undefined || !root) return NOTHING;
  const fragments = document.definitions.filter((part) => part.kind === Kind.FRAGMENT_DEFINITION);
  return measureSelection(operation.selectionSet, root, undefined, {
    schema,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    measured: new Map(),
    variables: coerced,
  });
}

/** `length` is how long the lists right here are, where a field above has said so. */
function measureSelection(
  { selections }: SelectionSetNode,
  type: GraphQLNamedType,
  length: number | undefined,
  measuring: Measuring,
): Measure {
  let { depth, cost } = NOTHING;
  for (const selection of selections) {
    const part = measurePart(selection, type, length, measuring);
    depth = Math.max(depth, part.depth);
    cost += part.cost;
  }
  return { depth, cost };
}

function measurePart(
  selection: SelectionNode,
  type: GraphQLNamedType,
  length: number | undefined,
  measuring: Measuring,
): Measure {
  if (selection.kind === Kind.FIELD) return measureField(selection, type, length, measuring);
  if (selection.kind === Kind.FRAGMENT_SPREAD)
    return measureFragment(selection.name.value, length, measuring);
  const named = selection.typeCondition?.name.value;
  const inner = named === undefined ? type : measuring.schema.getType(named);
  return inner === undefined ? NOTHING : measureSelection(selection.selectionSet, inner, length, measuring);
}

function measureFragment(name: string, length: number | undefined, measuring: Measuring): Measure {
  const key = `${name} ${length}`;
  const known = measuring.measured.get(key);
  if (known !== undefined) return known;
  const fragment = measuring.fragments.get(name);
  const type = measuring.schema.getType(fragment?.typeCondition.name.value ?? "");
  const found = fragment && type ? measureSelection(fragment.selectionSet, type, length, measuring) : NOTHING;
  measuring.measured.set(key, found);
  return found;
}

function measureField(
  node: FieldNode,
  parent: GraphQLNamedType,
  length: number | undefined,
  measuring: Measuring,
): Measure {
  const field = findField(parent, node.name.value);
  if (field === undefined) return NOTHING;
  const weight = findWeight(field, measuring.schema);
  if (node.selectionSet === undefined) return { depth: 1, cost: weight };
  const said = findLength(getArgumentValues(field, node, measuring.variables));
  const isList = isListType(getNullableType(field.type));
  const inner = measureSelection(
    node.selectionSet,
    getNamedType(field.type),
    isList ? undefined : said,
    measuring,
  );
  const times = isList ? (said ?? length ?? LIST_GUESS) : 1;
  const depth = field.name.startsWith("__") ? 1 : 1 + inner.depth;
  return { depth, cost: weight + times * inner.cost };
}

function findField(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  const meta = [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef];
  if (name.startsWith("__")) return meta.find((field) => field.name === name);
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function findWeight({ astNode }: GraphQLField<unknown, unknown>, schema: GraphQLSchema): number {
  const directive = schema.getDirective("cost");
  const weight = directive && astNode && getDirectiveValues(directive, astNode)?.weight;
  return typeof weight === "number" ? weight : 1;
}

function findLength({ first, ids, of, k }: Values): number | undefined {
  if (typeof first === "number") return Math.max(1, first);
  if (Array.isArray(ids)) return ids.length;
  if (Array.isArray(of)) return of.length;
  return typeof k === "number" ? Math.max(1, k) : undefined;
}
