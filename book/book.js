// What scrolls sideways must be reachable by keyboard: formulas, tables, code.
(() => {
  const wide = "div.math > .katex-display, .table-wrapper, .cell_output, pre";
  const mark = () => {
    for (const box of document.querySelectorAll(wide)) {
      if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
      else if (box.tabIndex === 0) box.removeAttribute("tabindex");
    }
  };
  addEventListener("load", mark);
  addEventListener("resize", mark);
  document.fonts.addEventListener("loadingdone", mark); // letters of another width
  // On paper nothing stays folded or dark.
  addEventListener("beforeprint", () => {
    const page = document.documentElement.dataset;
    const theme = page.theme;
    const folded = document.querySelectorAll("details:not([open])");
    page.theme = "light";
    for (const box of folded) box.open = true;
    addEventListener("afterprint", () => {
      page.theme = theme;
      for (const box of folded) box.open = false;
    }, { once: true });
  });
})();
