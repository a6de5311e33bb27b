export function DividerBlock() {
  return <hr className="copy-divider" />;
}
