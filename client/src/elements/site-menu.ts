/** Closes the phone menu when the window grows past it, so that focus never stays in a menu that no longer floats. */
const wide = window.matchMedia("(min-width: 861px)");
wide.addEventListener("change", () => {
  for (const menu of document.querySelectorAll<HTMLElement>(".site-nav[popover]")) if (menu.matches(":popover-open")) menu.hidePopover();
});

/** The menu behind one's name opens by itself, without script; with it, Escape or a look elsewhere folds it again. */
for (const own of document.querySelectorAll<HTMLDetailsElement>(".own-menu")) {
  own.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !own.open) return;
    event.preventDefault(); // A phone's menu around it stays: one Escape folds one thing.
    own.open = false;
    own.querySelector("summary")?.focus();
  });
  own.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget instanceof Node && !own.contains(relatedTarget)) own.open = false; });
  document.addEventListener("click", ({ target }) => { if (target instanceof Node && !own.contains(target)) own.open = false; });
}
export {};
