/** Takes the focus to the tools of the selection when they are shown, else to the sheet's toolbar. */
export function focusTools(sheet: HTMLElement | null): void {
  const tool =
    sheet?.querySelector<HTMLElement>('[data-selection-tools] button') ??
    sheet?.querySelector<HTMLElement>('[role="toolbar"] button:not(:disabled)');
  tool?.focus();
}
