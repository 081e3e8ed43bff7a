declare module "govuk-frontend" {
  export class ErrorSummary {}
  export class CharacterCount {}
  export function createAll(component: unknown, config?: object): void;
}

/** Every file of a folder of `src`, one after the other (see build.mjs). */
declare module "all:elements" {}
declare module "all:phone" {}
declare module "all:photo" {}
