import {
  type CSSProperties,
  type JSX,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { CanvasTools } from "./CanvasTools.tsx";
import { type CanvasCommands, type CanvasProps, isGroup } from "./canvas-props.ts";
import { announce, WORDS } from "./canvas-words.ts";
import { GroupTools } from "./GroupTools.tsx";
import { type KeyAction, toKeyAction } from "./key-action.ts";
import { SizeKey } from "./SizeKey.tsx";
import { Stage } from "./stage.ts";
import { svgToPng } from "./svg-to-png.ts";
import { nextByEvidence, nextThatWay } from "./walk.ts";
import "./graph-canvas.css";

/** The graph, to be looked at, walked and touched. A list twin for those who would rather read is the frame's. */
export function GraphCanvas(props: CanvasProps & { readonly ref?: Ref<CanvasCommands> }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string>();
  const stage = useStage(host, props, setFocused);
  const help = useId();
  const { onKeyDown, said } = useKeys(stage, props, focused);
  const words = WORDS[props.language];
  useImperativeHandle(
    props.ref,
    () => ({
      fit: () => stage.current?.fit(),
      zoom: (by) => stage.current?.zoom(by),
      svg: () => stage.current?.svg() ?? "",
      png: () => svgToPng(stage.current?.svg() ?? "", 2),
      focus: () => host.current?.focus(),
    }),
    [stage],
  );
  return (
    <div className="graph-canvas" style={toRoom(props.insets)}>
      <div
        ref={host}
        className="canvas-host"
        role="application"
        tabIndex={0}
        aria-label={words.label(props.graph.nodes.length, props.graph.edges.length)}
        aria-roledescription={words.role}
        aria-describedby={help}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => event.preventDefault()}
      />
      <p id={help} className="canvas-unseen">
        {words.help}
      </p>
      <div className="canvas-unseen" aria-live="polite">
        {said}
      </div>
      {props.groups !== undefined && (
        <GroupTools
          language={props.language}
          grouping={props.groups.by}
          open={props.groups.open}
          onGroupBy={(grouping) => props.onGesture({ type: "groupBy", grouping })}
          onClose={() => props.onGesture({ type: "closeGroups" })}
        />
      )}
      <SizeKey language={props.language} />
      <CanvasTools
        language={props.language}
        onLayout={() => props.onGesture({ type: "layout" })}
        onZoom={(by) => stage.current?.zoom(by)}
        onFit={() => stage.current?.fit()}
      />
    </div>
  );
}

/** What panels lie over, for the style sheet. */
function toRoom({
  left,
  right,
  bottom,
}: CanvasProps["insets"]): CSSProperties & Record<`--${string}`, string> {
  return { "--inset-left": `${left}px`, "--inset-right": `${right}px`, "--inset-bottom": `${bottom}px` };
}

function useStage(
  host: { readonly current: HTMLDivElement | null },
  props: CanvasProps,
  onFocus: (id: string | undefined) => void,
): { readonly current: Stage | undefined } {
  const stage = useRef<Stage>(undefined);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (host.current === null) return;
    const made = new Stage(host.current, latest.current, onFocus);
    stage.current = made;
    made.update(latest.current);
    const stopWatching = watchTheme(() => made.retheme());
    return () => {
      stopWatching();
      made.destroy();
      stage.current = undefined;
    };
  }, [host, onFocus]);
  useEffect(() => stage.current?.update(props));
  return stage;
}

/** Calls back when the page's theme changes, by attribute or by the system. */
function watchTheme(onChange: () => void): () => void {
  const later = (): number => requestAnimationFrame(onChange);
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(later);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["data-theme", "class", "style"],
  });
  system.addEventListener("change", later);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", later);
  };
}

interface Keys {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** What the live region says. */
  readonly said: string;
}

/** @param focused the node that keys act on */
function useKeys(
  stage: { readonly current: Stage | undefined },
  props: CanvasProps,
  focused: string | undefined,
): Keys {
  const left = useRef(false);
  const here =
    focused !== undefined && props.graph.nodes.some(({ id }) => id === focused) ? focused : undefined;
  const go = (id: string | undefined): void => stage.current?.setFocus(id);
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = toKeyAction(event, props.letterKeys ?? true);
    if (action === undefined || (action.type === "next" && left.current)) {
      left.current = false;
      return;
    }
    left.current = action.type === "leave";
    if (act(action, { props, stage: stage.current, here, go })) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return {
    onKeyDown,
    said: here === undefined ? "" : announce(props.graph, here, props.selection, props.language),
  };
}

interface Hands {
  readonly props: CanvasProps;
  readonly stage: Stage | undefined;
  /** The node that keys act on: the one in focus. */
  readonly here: string | undefined;
  go(id: string | undefined): void;
}

/** Does what a key means; false lets the key go on to the page. */
function act(action: KeyAction, hands: Hands): boolean {
  const { props, stage, here, go } = hands;
  const chosen = props.graph.nodes.filter(({ id }) => props.selection.includes(id)).map(({ id }) => id);
  const node = here ?? chosen[0];
  switch (action.type) {
    case "walk":
    case "next":
      return step(action, hands, node);
    case "leave":
      if (here === undefined) return false;
      go(undefined);
      return true;
    case "select":
      if (here === undefined) return false;
      if (isGroup(here)) return actOn("expand", here, hands);
      props.onGesture({ type: "select", target: { node: here }, additive: action.additive });
      return true;
    case "zoom":
      stage?.zoom(action.by);
      return true;
    case "fit":
      stage?.fit();
      return true;
    case "layout":
      props.onGesture({ type: "layout" });
      return true;
    case "all":
      props.onGesture({ type: "selectMany", nodes: props.graph.nodes.map(({ id }) => id), additive: false });
      return true;
    case "remove":
      props.onGesture({
        type: "remove",
        nodes: chosen.length > 0 ? chosen : here === undefined ? [] : [here],
      });
      return true;
    default:
      return node !== undefined && actOn(action.type, node, hands);
  }
}

function actOn(type: "expand" | "pin" | "hide" | "menu", node: string, { props, stage }: Hands): boolean {
  if (type === "menu") props.onGesture({ type, node, at: stage?.viewportPoint(node) ?? { x: 0, y: 0 } });
  else props.onGesture({ type: type === "expand" ? "toggleExpand" : type, node });
  return true;
}

/** Walks; the first step goes to what is chosen, else to the node with most evidence. */
function step(
  action: Extract<KeyAction, { readonly type: "walk" | "next" }>,
  { props: { graph }, stage, here, go }: Hands,
  node: string | undefined,
): boolean {
  if (stage === undefined) return false;
  if (action.type === "next") {
    const next = here === undefined && node !== undefined ? node : nextByEvidence(graph, here, action.step);
    go(next);
    return next !== undefined;
  }
  if (here === undefined) go(node ?? nextByEvidence(graph, undefined, 1));
  else go(nextThatWay(graph, stage.goals, here, action.direction) ?? here);
  return true;
}
