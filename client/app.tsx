import { Toast } from "@base-ui/react/toast";
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "./api/api.ts";
import type { CanvasCommands } from "./canvas/canvas-props.ts";
import { ExplorerContext, useExplorer } from "./explorer/use-explorer.ts";
import { useExplorerSession } from "./explorer/use-explorer-session.ts";
import type { Language } from "./i18n/language.ts";
import { AddDialog } from "./panels/add/add-dialog.tsx";
import { Arrival } from "./panels/arrival/arrival.tsx";
import { Bar } from "./panels/bar/bar.tsx";
import { TabBar } from "./panels/bar/tab-bar.tsx";
import { CrashGuard } from "./panels/marks/crash-guard.tsx";
import { Toasts, toasts } from "./panels/marks/toasts.tsx";
import { ShortcutsDialog } from "./panels/shortcuts/shortcuts-dialog.tsx";
import { CanvasView } from "./views/canvas-view.tsx";
import { NARROWEST, WIDEST } from "./views/detail-panel.tsx";
import { ExportMenu } from "./views/export-menu.tsx";
import { type Frame, FrameContext } from "./views/use-frame.ts";
import { useKeys } from "./views/use-keys.ts";
import { useLetters } from "./views/use-letters.ts";
import { useReturnedFocus } from "./views/use-returned-focus.ts";
import { useTier } from "./views/use-tier.ts";

const PathsView = lazy(async () => ({ default: (await import("./views/paths-view.tsx")).PathsView }));
const ListView = lazy(async () => ({ default: (await import("./views/list-view.tsx")).ListView }));
const CountsView = lazy(async () => ({ default: (await import("./views/counts-view.tsx")).CountsView }));
const ReaderPlace = lazy(async () => ({ default: (await import("./views/reader-view.tsx")).ReaderPlace }));
const NarrowView = lazy(async () => ({ default: (await import("./views/narrow-view.tsx")).NarrowView }));

const PANEL = 384;
const MIDDLE_PANEL = 344;

function CurrentView({ tier }: { tier: Frame["tier"] }) {
  const { state } = useExplorer();
  switch (state.view) {
    case "arrival":
      return <Arrival />;
    case "paths":
      return <PathsView />;
    case "list":
      return <ListView />;
    case "counts":
      return <CountsView />;
    default:
      return tier === "narrow" ? <NarrowView /> : <CanvasView />;
  }
}

function useFrameState() {
  const tier = useTier();
  const [filtersOpen, setFiltersOpen] = useState(true);
  const [panelOpen, setPanelOpen] = useState(true);
  const [timelineOpen, setTimelineOpen] = useState(true);
  const [width, setWidth] = useState(PANEL);
  const { letters, keepLetters } = useLetters();
  const canvas = useRef<CanvasCommands>(null);
  const search = useRef<HTMLInputElement>(null);
  const frame = useMemo<Frame>(
    () => ({
      tier,
      filtersOpen,
      panelOpen,
      timelineOpen,
      panelWidth: tier === "wide" ? width : MIDDLE_PANEL,
      letters,
      canvas,
      search,
      setPanelWidth: (next) => setWidth(Math.min(WIDEST, Math.max(NARROWEST, next))),
    }),
    [tier, filtersOpen, panelOpen, timelineOpen, width, letters],
  );
  return { frame, keepLetters, setFiltersOpen, setPanelOpen, setTimelineOpen };
}

function Screen() {
  const { state } = useExplorer();
  const { frame, keepLetters, setFiltersOpen, setPanelOpen, setTimelineOpen } = useFrameState();
  useReturnedFocus(state.article !== undefined);
  const [helpOpen, setHelpOpen] = useState(false);
  const [addOpen, setAddOpen] = useState(false);
  useKeys({
    letters: frame.letters,
    search: frame.search,
    canvas: frame.canvas,
    toggleFilters: () => setFiltersOpen((open) => !open),
    togglePanel: () => setPanelOpen((open) => !open),
    toggleTimeline: () => setTimelineOpen((open) => !open),
    openHelp: () => setHelpOpen(true),
  });
  return (
    <FrameContext value={frame}>
      <div className={`app view-${state.view}`} data-tier={frame.tier}>
        <Bar
          narrow={frame.tier === "narrow"}
          searchRef={frame.search}
          exportMenu={<ExportMenu />}
          onAdd={() => setAddOpen(true)}
          onHelp={() => setHelpOpen(true)}
        />
        <CrashGuard>
          {/* The view stays as it is under an open article, so that closing it loses nothing. */}
          <div className="view-place" inert={state.article !== undefined}>
            <Suspense fallback={<main />}>
              <CurrentView tier={frame.tier} />
            </Suspense>
          </div>
          {state.article !== undefined && (
            <Suspense>
              <ReaderPlace open={state.article} />
            </Suspense>
          )}
        </CrashGuard>
        {frame.tier === "narrow" && <TabBar />}
      </div>
      <ShortcutsDialog
        open={helpOpen}
        onOpenChange={setHelpOpen}
        letters={frame.letters}
        onLetters={keepLetters}
      />
      <AddDialog open={addOpen} onOpenChange={setAddOpen} />
    </FrameContext>
  );
}

/** The explorer. */
export function App() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === "zh-CN" ? "zh-CN" : "en";
  const say = useCallback((message: string) => void toasts.add({ description: message }), []);
  const explain = useCallback(
    (error: unknown) => {
      const reason = error instanceof ApiError ? error.reason : "unknown";
      return t("entity.failed", { reason: t(`error.${reason}`) });
    },
    [t],
  );
  const explainGone = useCallback(() => t("views.gone"), [t]);
  const explorer = useExplorerSession({ language, say, explain, explainGone });
  return (
    <Toast.Provider toastManager={toasts} timeout={5000}>
      <ExplorerContext value={explorer}>
        <Screen />
      </ExplorerContext>
      <Toasts />
    </Toast.Provider>
  );
}
