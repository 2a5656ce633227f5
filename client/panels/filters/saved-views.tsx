import { useState } from "react";
import { useTranslation } from "react-i18next";
import { parseQuery, toQuery } from "../../explorer/address.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { Icon } from "../marks/icon.tsx";

interface SavedView {
  readonly name: string;
  /** The query of the view's address. */
  readonly query: string;
}

const KEPT_AS = "renmai.views";

function isSavedView(value: unknown): value is SavedView {
  if (typeof value !== "object" || value === null) return false;
  const { name, query } = value as Record<string, unknown>;
  return typeof name === "string" && typeof query === "string";
}

function readViews(): SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isSavedView) : [];
  } catch {
    return [];
  }
}

/** A first name for a view: its best-known entities. */
function useFirstName(): string {
  const { state } = useExplorer();
  const known = state.scene.nodes.flatMap((id) => state.known.entities[id] ?? []);
  const best = known.toSorted((a, b) => b.evidenceCount - a.evidenceCount).slice(0, 2);
  return best.map(({ name }) => name).join("、");
}

function NameForm({ onSave, onCancel }: { onSave(name: string): void; onCancel(): void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(useFirstName());
  return (
    <form
      className="view-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") onSave(name.trim());
      }}
    >
      <input
        autoFocus
        aria-label={t("filter.nameView")}
        value={name}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && onCancel()}
      />
      <button type="submit" className="button icon-only" aria-label={t("filter.saveView")}>
        <Icon name="check" />
      </button>
    </form>
  );
}

function ViewRow({ view, onRemove }: { view: SavedView; onRemove(): void }) {
  const { t } = useTranslation();
  const { open } = useExplorer();
  const { name, query } = view;
  return (
    <li>
      <button type="button" className="view-name" onClick={() => open(query)}>
        {name}
      </button>
      <em>{t("filter.entities", { count: parseQuery(query).scene.nodes.length })}</em>
      <button type="button" className="fold" aria-label={t("filter.removeView", { name })} onClick={onRemove}>
        <Icon name="close" size={12} />
      </button>
    </li>
  );
}

/** Views kept in this browser by name. */
export function SavedViews() {
  const { t } = useTranslation();
  const { state } = useExplorer();
  const [views, setViews] = useState(readViews);
  const [naming, setNaming] = useState(false);
  const keep = (next: SavedView[]) => {
    localStorage.setItem(KEPT_AS, JSON.stringify(next));
    setViews(next);
    setNaming(false);
  };
  return (
    <section className="saved-views">
      <h2>{t("filter.savedViews")}</h2>
      <ul>
        {views.map((view) => (
          <ViewRow
            key={view.name}
            view={view}
            onRemove={() => keep(views.filter(({ name }) => name !== view.name))}
          />
        ))}
      </ul>
      {naming ? (
        <NameForm
          onCancel={() => setNaming(false)}
          onSave={(name) =>
            keep([{ name, query: toQuery(state) }, ...views.filter((view) => view.name !== name)])
          }
        />
      ) : (
        <button
          type="button"
          className="button edge wide"
          disabled={state.scene.nodes.length === 0}
          onClick={() => setNaming(true)}
        >
          {t("filter.saveView")}
        </button>
      )}
    </section>
  );
}
