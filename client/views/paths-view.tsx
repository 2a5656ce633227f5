export function PathsView() {
  return <main />;
}
