import { useState } from "react";

const KEPT_AS = "renmai.letters";

/** Whether single letters are shortcuts: on unless the user turned them off, kept in this browser. */
export function useLetters() {
  const [letters, setLetters] = useState(localStorage.getItem(KEPT_AS) !== "off");
  const keepLetters = (on: boolean) => {
    localStorage.setItem(KEPT_AS, on ? "on" : "off");
    setLetters(on);
  };
  return { letters, keepLetters };
}
