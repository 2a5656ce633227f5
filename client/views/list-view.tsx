export function ListView() {
  return <main />;
}
