import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { startLanguage } from "./i18n/language.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/bar.css";
import "./styles/search.css";
import "./styles/arrival.css";
import "./styles/filters.css";
import "./styles/evidence.css";
import "./styles/panel.css";
import "./styles/stage.css";
import "./styles/overlay.css";
import "./styles/narrow.css";
import { startTheme } from "./theme.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root");

startTheme();
await startLanguage();
createRoot(root).render(<App />);
