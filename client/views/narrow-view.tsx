export function NarrowView() {
  return <main />;
}
