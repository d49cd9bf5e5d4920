"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  const factsOf = (mark) => mark.dataset.facts.split(" ");

  function shown() { return document.querySelector("main.document:not([hidden])"); }

  function pane(name) {
    shown().dataset.pane = name;
    all(".tabs button").forEach((b) => b.setAttribute("aria-selected", String(b.dataset.pane === name)));
  }

  function clear() {
    all(".m.on").forEach((m) => m.classList.remove("on"));
    all('.card[aria-pressed="true"]').forEach((c) => c.setAttribute("aria-pressed", "false"));
  }

  function choose(ids, from) {
    clear();
    const main = shown();
    const marks = all(".m", main).filter((m) => factsOf(m).some((f) => ids.includes(f)));
    const cards = ids.map((id) => document.getElementById("fact-" + id)).filter((c) => c && !c.hidden);
    marks.forEach((m) => m.classList.add("on"));
    cards.forEach((c) => c.setAttribute("aria-pressed", "true"));
    const target = from === "card" ? marks[0] : cards[0];
    if (!target) return;
    pane(from === "card" ? "text" : "facts");
    target.scrollIntoView({ block: "center", behavior: calm });
    if (from === "text") target.focus({ preventScroll: true });
  }

  function recolour() {
    const main = shown();
    const on = all('.kind[aria-pressed="true"]', main).map((b) => b.dataset.kind);
    all(".card", main).forEach((c) => { c.hidden = !on.some((k) => c.classList.contains("k-" + k)); });
    all("[data-section]", main).forEach((s) => { s.hidden = !on.includes(s.dataset.section); });
    all(".m", main).forEach((m) => {
      const kinds = ["commitment", "topic", "participant", "reference", "act", "session"].filter((k) => m.dataset.kinds.split(" ").includes(k));
      const seen = kinds.filter((k) => on.includes(k));
      kinds.forEach((k) => m.classList.remove("k-" + k));
      m.classList.toggle("off", seen.length === 0);
      if (seen.length) m.classList.add("k-" + seen[0]);
    });
  }

  all(".m").forEach((m) => {
    m.dataset.kinds = Array.from(m.classList).filter((c) => c.startsWith("k-")).map((c) => c.slice(2)).join(" ");
  });
  document.addEventListener("click", (event) => {
    const card = event.target.closest(".card");
    const mark = event.target.closest(".m:not(.off)");
    const kind = event.target.closest(".kind");
    const tab = event.target.closest(".tabs button");
    if (card) choose([card.dataset.fact], "card");
    else if (mark) choose(factsOf(mark), "text");
    else if (kind) { kind.setAttribute("aria-pressed", String(kind.getAttribute("aria-pressed") !== "true")); recolour(); }
    else if (tab) pane(tab.dataset.pane);
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") clear(); });
  const chooser = document.getElementById("chooser");
  if (chooser) chooser.addEventListener("change", () => {
    all("main.document").forEach((m) => { m.hidden = m.dataset.document !== chooser.value; });
    clear(); recolour();
  });
  all("main.document").forEach((m, i) => { const was = m.hidden; all("main.document").forEach((x) => { x.hidden = x !== m; }); recolour(); m.hidden = was; });
  all("main.document").forEach((m, i) => { m.hidden = i !== 0; });
})();
