import { Component, type ReactNode } from "react";
import { Translation } from "react-i18next";

/** Keeps the rest of the screen when one part of it cannot be drawn. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <main>
        <Translation>
          {(t) => (
            <div className="fault" role="alert">
              {t("error.crashed")}
              <button type="button" className="button edge" onClick={() => location.reload()}>
                {t("error.reload")}
              </button>
            </div>
          )}
        </Translation>
      </main>
    );
  }
}
