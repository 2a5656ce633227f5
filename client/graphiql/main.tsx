/** GraphiQL over this server's API, with sample queries; everything it needs comes from this server. */
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./page.css";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { type Ask, fillNames, samples } from "./samples.ts";

const ask: Ask = async (operation) => {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(operation),
  });
  return response.json();
};

type Fetcher = Parameters<typeof GraphiQL>[0]["fetcher"];

/** GraphiQL speaks of operations in its own words; the answer is shown as it is. */
const fetcher: Fetcher = async ({ query, variables, operationName }) => {
  const answer = await ask({ query, variables, operationName });
  return answer as Awaited<ReturnType<Fetcher>>;
};

const filled = await fillNames(ask).catch(() => samples);
const tabs = filled.map(({ query, variables }) => ({ query, variables: JSON.stringify(variables, null, 2) }));
const root = document.querySelector("#root");
if (root !== null)
  createRoot(root).render(
    <GraphiQL fetcher={fetcher} defaultTabs={tabs}>
      <GraphiQL.Logo>
        <a href="/">人脉 Renmai</a>
      </GraphiQL.Logo>
    </GraphiQL>,
  );
