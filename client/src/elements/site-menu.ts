/** Closes the phone menu when the window grows past it, so that focus never stays in a menu that no longer floats. */
const wide = window.matchMedia("(min-width: 861px)");
wide.addEventListener("change", () => {
  for (const menu of document.querySelectorAll<HTMLElement>(".site-nav[popover]")) if (menu.matches(":popover-open")) menu.hidePopover();
});
export {};
