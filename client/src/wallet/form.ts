import type { Manifest, Option, Question } from "./rules";

/** The words that a form needs besides those of the manifest, in the language of the page. */
export type Words = (name: string, ...values: string[]) => string;

/** What was said, per question: the option, the options, the options in order, or the words and how far they may travel. */
export type Sheet = Record<string, string[]>;

type Child = Node | string;

export function make<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Record<string, string> = {}, ...children: Child[]): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

/** The questions of a campaign as fields, filled with what was already said. Nothing is required: an opinion is never forced. */
export function questions(manifest: Manifest, said: Sheet, words: Words): HTMLElement[] {
  return manifest.questions.map((question, rank) => field(question, `q${rank}`, manifest.audience === "residents", said[question.key] ?? [], words));
}

/** Whether a question is put to somebody who answered this so far. */
export function isAsked(question: Question, sheet: Sheet): boolean {
  return !question.askedIf || (sheet[question.askedIf.question] ?? []).some(key => question.askedIf?.options.includes(key) === true);
}

/** The words of a question in the language of the page; the easier ones where they are asked for and exist. */
export function textOf(question: Question, isEasy: boolean): string {
  if (document.documentElement.lang === "en" && question.english) return question.english;
  return isEasy ? (question.easyText ?? question.text) : question.text;
}

function labelOf(option: Option): string { return capital(document.documentElement.lang === "en" && option.english ? option.english : option.label); }

/** What is in the fields, without the questions left out and those that a condition passed over. */
export function sheetOf(manifest: Manifest, form: HTMLFormElement): Sheet {
  const data = new FormData(form);
  const sheet: Sheet = {};
  for (const [rank, question] of manifest.questions.entries()) {
    if (!isAsked(question, sheet)) continue;
    const answer = read(question, `q${rank}`, data);
    if (answer.length > 0) sheet[question.key] = answer;
  }
  return sheet;
}

function read(question: Question, name: string, data: FormData): string[] {
  const values = data.getAll(name).map(String).filter(value => value.trim() !== "");
  if (question.kind === "text") return values.length === 0 ? [] : [values[0] ?? "", String(data.get(`${name}-pour`) ?? "group")];
  if (question.kind !== "rank") return values;
  return question.options
    .map(option => ({ key: option.key, place: Number(data.get(`${name}-${option.key}`) || 0) }))
    .filter(({ place }) => place > 0).sort((a, b) => a.place - b.place).map(({ key }) => key);
}

function field(question: Question, name: string, isEasy: boolean, said: string[], words: Words): HTMLElement {
  const text = textOf(question, isEasy);
  if (question.kind === "text") return ownWords(question, name, text, said, words);
  const legend = make("legend", { class: "govuk-fieldset__legend" }, make("h2", { class: "pulse-question__text" }, text));
  const set = make("fieldset", { class: "govuk-fieldset pulse-question" }, legend);
  if (question.kind === "rank") set.append(hint(words("rank", String(question.most ?? question.options.length))), ranks(question, name, said, words));
  else if (question.kind === "many") set.append(hint(question.most ? words("at-most", String(question.most)) : words("several")), boxes("checkbox", question.options, name, said));
  else set.append(boxes("radio", question.options, name, said));
  return set;
}

function hint(text: string): HTMLElement { return make("p", { class: "govuk-hint" }, text); }

function boxes(type: "radio" | "checkbox", options: Option[], name: string, said: string[]): HTMLElement {
  const block = type === "radio" ? "govuk-radios" : "govuk-checkboxes";
  return make("div", { class: `${block} choice` }, ...options.map((option, place) => {
    const input = make("input", { class: `${block}__input`, type, name, id: `${name}-${place}`, value: option.key });
    input.checked = said.includes(option.key);
    return make("div", { class: `${block}__item` }, input, make("label", { class: `govuk-label ${block}__label`, for: `${name}-${place}` }, labelOf(option)));
  }));
}

function ranks(question: Question, name: string, said: string[], words: Words): HTMLElement {
  const most = question.most ?? question.options.length;
  return make("div", { class: "survey-ranks" }, ...question.options.map(option => {
    const id = `${name}-${option.key}`;
    const select = make("select", { class: "govuk-select", name: id, id }, make("option", { value: "" }, words("no-rank")),
      ...Array.from({ length: most }, (_, place) => make("option", { value: String(place + 1) }, String(place + 1))));
    select.value = said.includes(option.key) ? String(said.indexOf(option.key) + 1) : "";
    return make("p", { class: "survey-ranks__row" }, select, make("label", { class: "govuk-label", for: id }, labelOf(option)));
  }));
}

/** Before the words: that style and facts betray. Beside them: how far they may travel. While they are written: what could give their author away. */
function ownWords(question: Question, name: string, text: string, said: string[], words: Words): HTMLElement {
  const area = make("textarea", { class: "govuk-textarea", name, id: name, rows: "4", maxlength: String(question.longest ?? 280), "aria-describedby": `${name}-aide ${name}-indice` });
  area.value = said[0] ?? "";
  const clue = make("p", { class: "roll-clue", id: `${name}-indice`, role: "status" });
  area.addEventListener("input", () => { clue.textContent = mayBetray(area.value) ? words("clue") : ""; });
  const readers = make("select", { class: "govuk-select", name: `${name}-pour`, id: `${name}-pour` },
    ...["group", "establishment", "cluster", "agency"].map(reach => make("option", { value: reach }, words(`reach-${reach}`))));
  readers.value = said[1] ?? "group";
  return make("div", { class: "govuk-form-group pulse-question" },
    make("h2", { class: "pulse-question__text" }, make("label", { for: name }, text)),
    make("p", { class: "govuk-hint", id: `${name}-aide` }, words("words-warning")), area, clue,
    make("label", { class: "govuk-label", for: `${name}-pour` }, words("reach")), readers);
}

/** Numbers, dates and "I am the only one": hints, computed on the phone and told to nobody. */
export function mayBetray(text: string): boolean {
  return /\b\d{2,}\b|\b(chambre|room)\b|\b(je suis|on est|i am) (la|le|the)? ?(seule?|only)\b|\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)\b|\b(M\.|Mme|Dr)\s+\p{Lu}/iu.test(text);
}

function capital(label: string): string { return label.charAt(0).toUpperCase() + label.slice(1); }
