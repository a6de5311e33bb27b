/** How far below the window the comments are when they are fetched. */
const AHEAD = '600px';

/**
 * Fetches the comments onto the story's page once somebody scrolls towards them, out of the very page on which they stand
 * without a script, and has the form answer in its place. Whatever fails leaves the page as it was, with the way to that page.
 */
export function bringComments(page: Document): void {
  const section = page.querySelector<HTMLElement>('[data-comments]');
  const place = section?.querySelector('[data-comments-place]');
  const address = section?.dataset.comments;
  if (!section || !place || !address || !('IntersectionObserver' in window)) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      void bring(address, place).catch(() => undefined);
    },
    { rootMargin: AHEAD },
  );
  observer.observe(section);
}

async function bring(address: string, place: Element): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) return;
  const comments = await documentOf(response);
  const list = comments.querySelector('[data-comments-list]');
  if (!list) return;
  const page = place.ownerDocument;
  // The story's page has the rules that it uses itself, and none for comments.
  for (const style of comments.querySelectorAll('head style')) page.head.append(page.importNode(style, true));
  place.replaceWith(page.importNode(list, true));
  const form = page.querySelector<HTMLFormElement>('[data-comments] [data-comment-form]');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form);
  });
}

/** Sends the form and says what its answer says. What was typed stays until it was taken. */
async function send(form: HTMLFormElement): Promise<void> {
  const said = form.querySelector('[data-comment-said]');
  const button = form.querySelector('button');
  if (!said || !button || button.disabled) return;
  button.disabled = true;
  said.textContent = 'Sending…';
  try {
    const response = await fetch(form.action, { method: 'POST', body: new FormData(form) });
    said.textContent = saidIn(await documentOf(response));
    const text = form.querySelector('textarea');
    if (response.ok && text) text.value = '';
  } catch {
    said.textContent = 'It could not be sent. Your words are still here; try again.';
  } finally {
    button.disabled = false;
  }
}

function saidIn(answer: Document): string {
  const why = answer.querySelector('[role="alert"]')?.textContent;
  if (why) return why;
  const [title, first] = [answer.querySelector('h1'), answer.querySelector('main p')];
  return [title?.textContent, first?.textContent].filter(Boolean).join('. ');
}

async function documentOf(response: Response): Promise<Document> {
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
