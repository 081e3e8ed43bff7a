// Desks. Pages work without this file; it only adds. Each element of `elements/` upgrades markup that is already usable.
import { CharacterCount, createAll, ErrorSummary } from "govuk-frontend";
import "all:elements";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
createAll(ErrorSummary);
createAll(CharacterCount);
