import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isUnsure } from "../../../graph-schema/article-graph.ts";
import { RELATIONS } from "../../../graph-schema/ontology.ts";
import type { Claim } from "../../explorer/group-evidence.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { familyOf, toVerb } from "../../explorer/visible-graph.ts";
import { EntityName } from "../marks/entity-name.tsx";
import { Unsure } from "../marks/unsure.tsx";

/** Others named before the rest is counted. */
const NAMED = 2;

function Verb({ claim }: { claim: Claim }) {
  const { language } = useExplorer();
  const { relation, reversed } = claim;
  const titled = RELATIONS[relation.type].titled && relation.title !== null;
  const { reverse } = RELATIONS[relation.type];
  const backwards = language === "zh-CN" ? reverse.zh : reverse.en;
  const word = reversed && !titled ? backwards : toVerb(relation, language);
  return (
    <span className={`verb-${familyOf(relation.type)}`} lang={titled ? "zh-CN" : undefined}>
      {word}
    </span>
  );
}

/** What a sentence says: the verb and the other end, or several of them. */
export function ClaimLine({ claim, withFrom = false }: { claim: Claim; withFrom?: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { others, relation } = claim;
  const named = open || others.length <= NAMED + 1 ? others : others.slice(0, NAMED);
  return (
    <p className="claim">
      {withFrom && <EntityName entity={relation.from} />}
      <Verb claim={claim} />
      {named.map((other) => (
        <span key={other.id} className="claim-end">
          <EntityName entity={other} />
          {isUnsure(other) && <Unsure />}
        </span>
      ))}
      {named.length < others.length && (
        <button type="button" className="claim-more" onClick={() => setOpen(true)}>
          {t("entity.andMore", { all: String(others.length), rest: String(others.length - named.length) })}
        </button>
      )}
    </p>
  );
}
