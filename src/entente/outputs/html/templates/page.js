"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const glide = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  const documents = all("main.document");
  const chooser = document.getElementById("chooser");
  const marksOf = new Map(); // number of a fact → its marks; made when a document is first shown
  let lit = []; // what is emphasised now
  let last = null; // the mark that was clicked last, and which of its facts is shown
  let turn = 0;

  const shown = () => document.querySelector("main.document:not([hidden])");
  const factsOf = (mark) => mark.dataset.facts.split(" ").filter(isWanted);
  const card = (fact) => document.getElementById("fact-" + fact);
  function isWanted(fact) {
    const kind = card(fact).className.match(/k-(\w+)/)[1];
    return !shown().classList.contains("no-" + kind);
  }

  function know(main) {
    if (main.dataset.known) return;
    main.dataset.known = "yes";
    all(".m", main).forEach((mark) => mark.dataset.facts.split(" ").forEach((fact) => {
      if (!marksOf.has(fact)) marksOf.set(fact, []);
      marksOf.get(fact).push(mark);
    }));
    all(".m, .card", main).forEach((one) => { one.tabIndex = -1; });
    for (const first of [main.querySelector(".m"), main.querySelector(".card")]) if (first) first.tabIndex = 0;
  }

  function pane(name) {
    shown().dataset.pane = name;
    all(".tabs button").forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.pane === name)));
  }

  function clear() {
    lit.forEach((one) => {
      one.classList.remove("on", "also");
      if (one.matches(".card")) one.setAttribute("aria-pressed", "false");
    });
    lit = [];
  }

  function light(one, name) {
    one.classList.add(name);
    lit.push(one);
  }

  // Show one fact in the text and among the facts; `others` stand at the same place.
  function choose(fact, from, others = []) {
    clear();
    const own = card(fact);
    const marks = marksOf.get(fact) || [];
    marks.forEach((mark) => light(mark, "on"));
    light(own, "on");
    own.setAttribute("aria-pressed", "true");
    others.forEach((other) => light(card(other), "also"));
    const target = from === "text" ? own : marks[0] || own;
    pane(from === "text" ? "facts" : "text");
    if (target !== own && from === "facts") own.scrollIntoView({ block: "nearest" });
    target.scrollIntoView({ block: "center", behavior: glide });
    history.replaceState(null, "", "#fact-" + fact);
  }

  // A second click at the same place shows the next of the facts that overlap there.
  function chooseAt(mark) {
    const facts = factsOf(mark);
    if (!facts.length) return;
    turn = mark === last ? (turn + 1) % facts.length : 0;
    last = mark;
    choose(facts[turn], "text", facts);
  }

  function show(index) {
    if (!documents[index]) return;
    clear();
    last = null;
    documents.forEach((main, i) => { main.hidden = i !== index; });
    know(documents[index]);
    pane(documents[index].dataset.pane || "text");
    if (!chooser) return;
    chooser.value = String(index);
    document.getElementById("previous").disabled = index === 0;
    document.getElementById("next").disabled = index === documents.length - 1;
  }
  const step = (by) => { show(documents.indexOf(shown()) + by); scrollTo(0, 0); };

  // Arrow keys walk from mark to mark and from card to card; Tab goes from one side to the other.
  function walk(from, by) {
    const kind = from.matches(".m") ? ".m" : ".card";
    const row = all(kind, shown()).filter((one) => (kind === ".m" ? factsOf(one).length : one.offsetParent));
    const to = row[row.indexOf(from) + by];
    if (!to) return;
    from.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  }

  document.addEventListener("click", (event) => {
    const at = (selector) => event.target.closest(selector);
    if (at(".card")) { last = null; choose(at(".card").dataset.fact, "facts"); }
    else if (at(".m")) chooseAt(at(".m"));
    else if (at(".tabs button")) pane(at(".tabs button").dataset.pane);
    else if (at("#previous")) step(-1);
    else if (at("#next")) step(1);
    else if (at(".kind")) {
      const on = at(".kind").getAttribute("aria-pressed") !== "true";
      at(".kind").setAttribute("aria-pressed", String(on));
      shown().classList.toggle("no-" + at(".kind").dataset.kind, !on);
      clear();
    }
  });
  document.addEventListener("focusin", (event) => {
    const one = event.target.closest(".m, .card");
    if (!one) return;
    all('[tabindex="0"]', one.closest(".pane")).forEach((other) => { if (other !== one) other.tabIndex = -1; });
    one.tabIndex = 0;
  });
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const one = event.target.closest(".m, .card");
    if (event.key === "Escape") { clear(); last = null; }
    else if (one && (event.key === "ArrowDown" || event.key === "ArrowRight")) { event.preventDefault(); walk(one, 1); }
    else if (one && (event.key === "ArrowUp" || event.key === "ArrowLeft")) { event.preventDefault(); walk(one, -1); }
    else if (one && one.matches(".m") && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      chooseAt(one);
    }
  });
  if (chooser) chooser.addEventListener("change", () => { show(Number(chooser.value)); scrollTo(0, 0); });

  function follow() { // an address that ends with #fact-12 opens there
    const target = /^#fact-\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
    if (!target) return false;
    show(documents.indexOf(target.closest("main")));
    choose(target.dataset.fact, "facts");
    return true;
  }
  addEventListener("hashchange", follow);
  if (documents.length && !follow()) show(0);
})();
