import type { Kind } from "../../../graph-schema/ontology.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { KindMark } from "./kind-mark.tsx";

interface EntityNameProps {
  entity: { id: string; kind: Kind; name: string };
  size?: number;
}

/** A thing's mark and name, a click away from its evidence. Names are as printed, whatever the language. */
export function EntityName({ entity, size = 13 }: EntityNameProps) {
  const { inspect } = useExplorer();
  return (
    <button type="button" className="entity-name" onClick={() => void inspect(entity.id)}>
      <KindMark kind={entity.kind} size={size} />
      <span lang="zh-CN">{entity.name}</span>
    </button>
  );
}
