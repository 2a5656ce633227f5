import { Autocomplete } from "@base-ui/react/autocomplete";
import { type KeyboardEvent, type Ref, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { KINDS } from "../../../graph-schema/ontology.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { Icon } from "../marks/icon.tsx";
import { Key } from "../marks/key.tsx";
import { SuggestionRow } from "./suggestion-row.tsx";
import {
  type Suggestion,
  type SuggestionGroup,
  type Suggestions,
  useSuggestions,
} from "./use-suggestions.ts";

interface SearchBoxProps {
  /** `arrival` is the large one of the first screen, `bar` the one above every other, `end` chooses a path's end. */
  variant: "arrival" | "bar" | "end";
  label?: string;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  /** `aside` is true when the user asks to look only: with Shift. */
  onChoose(item: Suggestion, aside: boolean): void;
}

function GroupHead({ group }: { group: SuggestionGroup }) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const { value } = group;
  const label = value === "headlines" ? undefined : KINDS[value];
  const text = label === undefined ? t("search.headlines") : language === "zh-CN" ? label.zh : label.en;
  return <Autocomplete.GroupLabel className="suggestion-kind">{text}</Autocomplete.GroupLabel>;
}

const keyOf = (item: Suggestion) => ("entity" in item ? item.entity.id : item.article.id);
const nameOf = (item: Suggestion) => ("entity" in item ? item.entity.name : item.article.headline);

function Foot() {
  const { t } = useTranslation();
  return (
    <div className="suggestion-foot" aria-hidden="true">
      <span>
        <Key>↵</Key>
        {t("search.toCanvas")}
      </span>
      <span>
        <Key>⇧</Key>
        <Key>↵</Key>
        {t("search.toEvidence")}
      </span>
      <span>
        <Key>↑</Key>
        <Key>↓</Key>
        {t("search.choose")}
      </span>
      <span>
        <Key>Esc</Key>
        {t("search.close")}
      </span>
    </div>
  );
}

function Status({ found }: { found: Suggestions }) {
  const { t } = useTranslation();
  const { groups, loading, error, text, total } = found;
  const nothing = groups.length === 0;
  return (
    <Autocomplete.Status className={nothing ? "suggestion-status" : "for-readers"}>
      {error !== undefined && t("search.failed", { reason: t(`error.${error}`) })}
      {error === undefined && nothing && loading && t("search.searching")}
      {error === undefined && nothing && !loading && t("search.nothing", { text })}
      {!nothing && t("search.found", { count: total })}
    </Autocomplete.Status>
  );
}

function Popup({
  found,
  variant,
  choose,
}: {
  found: Suggestions;
  variant: string;
  choose(item: Suggestion): void;
}) {
  const { t } = useTranslation();
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner className="suggestion-place" sideOffset={variant === "arrival" ? 0 : 6}>
        {/* Not the library's own popup: that hides the rest of the page from screen readers, focusable as it stays. */}
        <div className={`suggestions suggestions-${variant}`}>
          <Status found={found} />
          <Autocomplete.List className="suggestion-list" aria-label={t("search.suggestions")}>
            {(group: SuggestionGroup) => (
              <Autocomplete.Group key={group.value} items={group.items}>
                <GroupHead group={group} />
                <Autocomplete.Collection>
                  {(item: Suggestion) => (
                    <Autocomplete.Item
                      key={keyOf(item)}
                      value={item}
                      className="suggestion"
                      onClick={() => choose(item)}
                    >
                      <SuggestionRow item={item} typed={found.text} />
                    </Autocomplete.Item>
                  )}
                </Autocomplete.Collection>
              </Autocomplete.Group>
            )}
          </Autocomplete.List>
          {variant !== "end" && found.groups.length > 0 && <Foot />}
        </div>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  );
}

interface FieldProps extends Omit<SearchBoxProps, "onChoose"> {
  typed: string;
  onKeyDown(event: KeyboardEvent): void;
}

function Field({ variant, label, autoFocus = false, inputRef, typed, onKeyDown }: FieldProps) {
  const { t } = useTranslation();
  return (
    <Autocomplete.InputGroup className={`search search-${variant}`} role="search">
      <Icon name="search" size={variant === "arrival" ? 20 : 16} />
      <Autocomplete.Input
        ref={inputRef}
        className="search-input"
        aria-label={label ?? t("search.label")}
        placeholder={label ?? t("search.placeholder")}
        autoFocus={autoFocus}
        spellCheck={false}
        onKeyDown={onKeyDown}
      />
      {typed !== "" && (
        <Autocomplete.Clear className="button icon-only" aria-label={t("search.clear")}>
          <Icon name="close" />
        </Autocomplete.Clear>
      )}
      {variant === "bar" && typed === "" && <Key>/</Key>}
    </Autocomplete.InputGroup>
  );
}

/** Search with suggestions: by name, part of a name, pinyin, initials or office. */
export function SearchBox({ onChoose, ...field }: SearchBoxProps) {
  const { variant } = field;
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const highlighted = useRef<Suggestion>(undefined);
  const shown = open && typed.trim() !== "";
  const found = useSuggestions(typed, { headlines: variant !== "end" });
  const choose = (item: Suggestion, aside = false) => {
    setTyped("");
    setOpen(false);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    onChoose(item, aside);
  };
  // With Shift the library leaves Enter alone.
  const lookAside = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !event.shiftKey || highlighted.current === undefined) return;
    event.preventDefault();
    choose(highlighted.current, true);
  };
  return (
    <Autocomplete.Root
      items={found.groups}
      filter={null}
      mode="none"
      autoHighlight="always"
      value={typed}
      open={shown}
      onOpenChange={setOpen}
      onValueChange={(value, { reason }) => {
        // Choosing would write the name into the box; a chosen thing is shown on the canvas instead.
        if (reason === "item-press") return;
        setTyped(value);
        setOpen(true);
      }}
      onItemHighlighted={(item) => {
        highlighted.current = item;
      }}
      itemToStringValue={nameOf}
    >
      <Field {...field} typed={typed} onKeyDown={lookAside} />
      {/* The library takes its popup away when that has faded; this one, not being the library's, would stay. */}
      {shown && <Popup found={found} variant={variant} choose={choose} />}
    </Autocomplete.Root>
  );
}
