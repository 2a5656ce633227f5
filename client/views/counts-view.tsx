export function CountsView() {
  return <main />;
}
