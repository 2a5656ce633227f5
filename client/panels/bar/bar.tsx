import { type ReactNode, type Ref, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useConnection } from "../../api/connection.ts";
import type { View } from "../../explorer/explorer-state.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { keepLanguage } from "../../i18n/language.ts";
import { keepTheme, useTheme } from "../../theme.ts";
import { Icon, type IconName } from "../marks/icon.tsx";
import { SearchBox } from "../search/search-box.tsx";
import { useChoice } from "../search/use-choice.ts";
import { MoreMenu } from "./more-menu.tsx";
import { useShare } from "./use-share.ts";

const VIEWS = ["canvas", "paths", "list", "counts"] as const satisfies readonly View[];

/** Milliseconds after which waiting is worth a line. */
const PATIENCE = 400;

function Views() {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  return (
    <nav className="views" aria-label={t("mainNavigation")}>
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          aria-current={state.view === view ? "page" : undefined}
          onClick={() => dispatch({ type: "viewed", view })}
        >
          {t(`view.${view}`)}
        </button>
      ))}
    </nav>
  );
}

interface IconButtonProps {
  icon: IconName;
  label: string;
  disabled?: boolean;
  onClick(): void;
}

export function IconButton({ icon, label, disabled = false, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button icon-only"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

function UndoRedo() {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  return (
    <>
      <IconButton
        icon="undo"
        label={t("bar.undo")}
        disabled={state.past.length === 0}
        onClick={() => dispatch({ type: "undone" })}
      />
      <IconButton
        icon="redo"
        label={t("bar.redo")}
        disabled={state.future.length === 0}
        onClick={() => dispatch({ type: "redone" })}
      />
    </>
  );
}

function LanguageButton() {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const other = language === "zh-CN" ? "en" : "zh-CN";
  return (
    <button
      type="button"
      className="button"
      lang={other}
      title={t("bar.switchLanguage")}
      onClick={() => keepLanguage(other)}
    >
      {t("bar.otherLanguage")}
    </button>
  );
}

function ThemeButton() {
  const { t } = useTranslation();
  const theme = useTheme();
  const other = theme === "dark" ? "light" : "dark";
  return (
    <IconButton
      icon={other === "dark" ? "moon" : "sun"}
      label={t(other === "dark" ? "bar.darkTheme" : "bar.lightTheme")}
      onClick={() => keepTheme(other)}
    />
  );
}

/** A thin line once something has been awaited for a while. */
function LoadingLine() {
  const { pending, offline } = useConnection();
  const waiting = pending > 0 && !offline;
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [waiting]);
  return late ? <span className="loading-line" /> : null;
}

function Offline() {
  const { t } = useTranslation();
  const { say } = useExplorer();
  const { offline } = useConnection();
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !offline) say(t("backOnline"));
    was.current = offline;
  }, [offline, say, t]);
  return (
    <div role="status">
      {offline && (
        <p className="offline" title={t("offline")}>
          {t("offline")}
        </p>
      )}
    </div>
  );
}

interface BarProps {
  narrow: boolean;
  searchRef: Ref<HTMLInputElement>;
  exportMenu: ReactNode;
  onAdd(): void;
  onHelp(): void;
}

function Tools({ exportMenu, onAdd, onHelp }: Omit<BarProps, "narrow" | "searchRef">) {
  const { t } = useTranslation();
  const { state } = useExplorer();
  const share = useShare();
  const arriving = state.view === "arrival";
  return (
    <div className="bar-tools">
      {arriving ? (
        <button type="button" className="button" onClick={onAdd}>
          <Icon name="upload" />
          {t("bar.addPapers")}
        </button>
      ) : (
        <>
          <UndoRedo />
          <span className="rule" />
          <button type="button" className="button" onClick={share}>
            <Icon name="share" />
            {t("bar.share")}
          </button>
          {exportMenu}
        </>
      )}
      <span className="rule" />
      <LanguageButton />
      <ThemeButton />
      <IconButton icon="help" label={t("bar.shortcuts")} onClick={onHelp} />
    </div>
  );
}

/** The bar over every screen. */
export function Bar({ narrow, searchRef, ...tools }: BarProps) {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const choose = useChoice();
  const share = useShare();
  return (
    <header className="bar">
      <button
        type="button"
        className="wordmark"
        lang="zh-CN"
        onClick={() => dispatch({ type: "viewed", view: "arrival" })}
      >
        {t("product")}
      </button>
      {!narrow && <Views />}
      <div className="bar-middle">
        {state.view !== "arrival" && <SearchBox variant="bar" inputRef={searchRef} onChoose={choose} />}
      </div>
      <Offline />
      {narrow ? <MoreMenu share={share} onAdd={tools.onAdd} onHelp={tools.onHelp} /> : <Tools {...tools} />}
      <LoadingLine />
    </header>
  );
}
