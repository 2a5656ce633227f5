import { useSyncExternalStore } from "react";

export type Theme = "light" | "dark";

const KEPT_AS = "renmai.theme";
const dark = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** The theme chosen by the user, else the system's. */
function currentTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return dark.matches ? "dark" : "light";
}

/** Brings back the theme that was chosen before. */
export function startTheme(): void {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === "light" || kept === "dark") document.documentElement.dataset["theme"] = kept;
  dark.addEventListener("change", tell);
}

export function keepTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
  localStorage.setItem(KEPT_AS, theme);
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme);
}
