/** The looks of a letter: the colours and faces of `app/tokens.css`, in few enough words to stand in the page. */
export const LETTER_STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#fcfbf8, #10161f); --ink: light-dark(#16181d, #ece6da); --quiet: light-dark(#636873, #9c9a94); --line: light-dark(#d9d5ca, #2b3542); --edge: light-dark(#8b8e96, #6d7480); --accent: light-dark(#185a7d, #8cc4e4); --on-accent: light-dark(#ffffff, #0d131b); --signal: light-dark(#a8281e, #f2917f); }
body { max-width: 38rem; margin: 0 auto; padding: 0 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 Georgia, serif; overflow-wrap: anywhere; }
header { padding: 1.25rem 0; border-bottom: 3px double var(--ink); text-align: center; font-size: 1.5rem; }
header a { color: inherit; text-decoration: none; }
h1 { margin: 2rem 0 1rem; font-size: 2rem; font-weight: 500; line-height: 1.1; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.25rem; font-weight: 600; }
a { color: var(--accent); }
.why { padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--signal); }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); white-space: pre-line; }
form { display: grid; gap: 0.75rem; margin: 1.5rem 0; }
label { display: grid; gap: 0.25rem; font: 600 0.875rem/1.4 sans-serif; }
input, textarea { box-sizing: border-box; width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem; border: 1px solid var(--edge); border-radius: 3px; background: var(--paper); color: var(--ink); font: 1rem/1.4 sans-serif; }
button { justify-self: start; min-height: 2.75rem; padding: 0.5rem 1.5rem; border: 1px solid var(--accent); border-radius: 3px; background: var(--accent); color: var(--on-accent); font: 600 0.9375rem/1 sans-serif; cursor: pointer; }
button.quiet { background: none; color: var(--accent); }
.hint, time { color: var(--quiet); font: 0.875rem/1.4 sans-serif; }
.trap { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;
