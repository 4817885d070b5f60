// Runs before the page is painted, so that a chosen theme never flashes in the other one.
{
  const system = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    document.documentElement.dataset.theme =
      localStorage.getItem("whetstone.theme") ?? (system.matches ? "dark" : "light");
  };
  system.addEventListener("change", apply);
  apply();
}
