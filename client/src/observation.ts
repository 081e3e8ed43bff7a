// The observer's phone: one element, a few kilobytes, and a worker that opens the page without a network.
import "./observation/observation-pad";

document.body.classList.add("js-enabled");
