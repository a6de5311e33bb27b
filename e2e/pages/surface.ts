import { expect, type Locator, type Page } from '@playwright/test';

/** What comes up around the text of a story: the list behind `/`, the tools of a selection, handle and menu of a block. */
export class Surface {
  /** The list that `/` opens. */
  readonly list: Locator;
  /** The tools beside selected words. */
  readonly tools: Locator;
  readonly handle: Locator;
  readonly blockMenu: Locator;
  readonly shortcuts: Locator;
  readonly toolbar: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole('listbox', { name: 'Insert' });
    this.tools = page.getByRole('menubar', { name: 'Selection' });
    this.handle = page.getByTitle('Drag to move, click for more');
    this.blockMenu = page.getByRole('menu', { name: /^Block menu/ });
    this.shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    this.toolbar = page.getByRole('toolbar', { name: 'Formatting' });
  }

  /** The entries of the list behind `/`, as they stand. */
  get found(): Locator {
    return this.list.getByRole('option');
  }

  tool(name: string): Locator {
    return this.tools.getByRole('menuitemcheckbox', { name, exact: true });
  }

  /** Waits until a sentence is read out to screen readers. */
  async says(sentence: string | RegExp): Promise<void> {
    const said = this.page.locator('[aria-live="polite"]').filter({ hasText: sentence });
    await expect(said.first()).toBeAttached();
  }

  /** Opens the menu of a block by its handle, as a mouse does. */
  async openMenuOf(block: Locator): Promise<void> {
    await this.pointAt(block);
    await this.handle.click();
    await expect(this.blockMenu).toBeVisible();
  }

  async choose(name: string): Promise<void> {
    await this.blockMenu.getByRole('menuitem', { name, exact: true }).click();
    await expect(this.blockMenu).toHaveCount(0);
  }

  /** Drags a block by its handle until it would stand above another. */
  async dragAbove(block: Locator, other: Locator): Promise<void> {
    await this.pointAt(block);
    const { mouse } = this.page;
    const [from, to] = [await boxOf(this.handle), await boxOf(other)];
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(from.x, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(from.x, to.y + 2, { steps: 4 });
    await mouse.up();
  }

  /** Moves the mouse over a block until its handle is beside it. */
  async pointAt(block: Locator): Promise<void> {
    const beside = async () => {
      await block.hover({ position: { x: 8, y: 8 } });
      const [handle, own] = [await boxOf(this.handle), await boxOf(block)];
      expect(handle.y + handle.height / 2).toBeGreaterThan(own.y);
      expect(handle.y + handle.height / 2).toBeLessThan(own.y + own.height);
    };
    await expect(beside).toPass({ timeout: 5_000 });
  }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox({ timeout: 1_000 });
  if (!box) throw new Error('It is not on the screen.');
  return box;
}
