import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { PAGE_ENDINGS } from "./read-files.ts";
import type { Adding } from "./use-adding.ts";

/** A button that opens the system's own dialog for files of pages. */
export function ChooseFiles({ adding, className }: { adding: Adding; className: string }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={className}
        disabled={adding.busy}
        onClick={() => input.current?.click()}
      >
        {t("arrival.chooseFiles")}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={PAGE_ENDINGS.join(",")}
        onChange={({ currentTarget }) => {
          void adding.add([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
    </>
  );
}

const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

/** A place where files can be dropped. */
export function DropZone({
  adding,
  className,
  children,
}: {
  adding: Adding;
  className: string;
  children: ReactNode;
}) {
  const [over, setOver] = useState(false);
  return (
    <div
      className={over ? `${className} dropping` : className}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        void adding.add([...event.dataTransfer.files]);
      }}
    >
      {children}
    </div>
  );
}
