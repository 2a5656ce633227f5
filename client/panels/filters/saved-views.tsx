import { Menu } from "@base-ui/react/menu";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { KeptView } from "../../api/kept-views.ts";
import { parseQuery, toQuery } from "../../explorer/address.ts";
import { toShortAddress } from "../../explorer/short-address.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { Fault } from "../marks/fault.tsx";
import { Icon } from "../marks/icon.tsx";
import { type KeptViews, LONGEST_NAME, useKeptViews } from "./use-kept-views.ts";

/** A first name for a view: its best-known entities. */
function useFirstName(): string {
  const { state } = useExplorer();
  const known = state.scene.nodes.flatMap((id) => state.known.entities[id] ?? []);
  const best = known.toSorted((a, b) => b.evidenceCount - a.evidenceCount).slice(0, 2);
  return best.map(({ name }) => name).join("、");
}

interface NameFormProps {
  first: string;
  label: string;
  onSave(name: string): void;
  onCancel(): void;
}

function NameForm({ first, label, onSave, onCancel }: NameFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(first);
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
        maxLength={LONGEST_NAME}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && onCancel()}
      />
      <button type="submit" className="button icon-only" aria-label={label}>
        <Icon name="check" />
      </button>
    </form>
  );
}

function ViewMenu({ view, views, onRename }: { view: KeptView; views: KeptViews; onRename(): void }) {
  const { t } = useTranslation();
  const { say } = useExplorer();
  const copy = () =>
    navigator.clipboard.writeText(toShortAddress(location.href, view.id)).then(
      () => say(t("bar.shared")),
      () => say(t("views.copyFailed")),
    );
  return (
    <Menu.Root>
      <Menu.Trigger className="fold" aria-label={t("views.menu", { name: view.name })}>
        <Icon name="more" size={14} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={4} align="end">
          <Menu.Popup className="menu">
            <Menu.Item className="menu-item" onClick={() => void copy()}>
              {t("views.copy")}
            </Menu.Item>
            <Menu.Item className="menu-item" onClick={onRename}>
              {t("views.rename")}
            </Menu.Item>
            <Menu.Item className="menu-item" onClick={() => void views.remove(view.id)}>
              {t("views.remove")}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function ViewRow({ view, views }: { view: KeptView; views: KeptViews }) {
  const { t } = useTranslation();
  const { open } = useExplorer();
  const [renaming, setRenaming] = useState(false);
  const rename = (name: string) => {
    setRenaming(false);
    void views.rename(view.id, name);
  };
  if (renaming) {
    return (
      <li>
        <NameForm
          first={view.name}
          label={t("views.rename")}
          onSave={rename}
          onCancel={() => setRenaming(false)}
        />
      </li>
    );
  }
  return (
    <li>
      <button type="button" className="view-name" title={view.name} onClick={() => open(view.address)}>
        {view.name}
      </button>
      <em>{t("filter.entities", { count: parseQuery(view.address).scene.nodes.length })}</em>
      <ViewMenu view={view} views={views} onRename={() => setRenaming(true)} />
    </li>
  );
}

/** Views kept on the server by name, for everybody who works with it. */
export function SavedViews() {
  const { t } = useTranslation();
  const { state } = useExplorer();
  const first = useFirstName();
  const views = useKeptViews();
  const [naming, setNaming] = useState(false);
  const { items, error, again, hasMore, loading, more } = views.pages;
  const save = (name: string) => {
    setNaming(false);
    void views.save(toQuery(state), name);
  };
  return (
    <section className="saved-views">
      <h2>{t("filter.savedViews")}</h2>
      {error !== undefined && <Fault reason={error} again={again} />}
      {views.failed !== undefined && (
        <p className="fault" role="alert">
          {t("views.failed", { reason: t(`error.${views.failed}`) })}
        </p>
      )}
      <ul aria-busy={loading}>
        {items.map(({ node }) => (
          <ViewRow key={node.id} view={node} views={views} />
        ))}
      </ul>
      {hasMore && (
        <button type="button" className="link" disabled={loading} onClick={more}>
          {t("counts.more")}
        </button>
      )}
      {naming ? (
        <NameForm
          first={first}
          label={t("filter.saveView")}
          onSave={save}
          onCancel={() => setNaming(false)}
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
