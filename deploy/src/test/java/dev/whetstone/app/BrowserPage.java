package dev.whetstone.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** The playground as a person uses it. */
final class BrowserPage {
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  BrowserPage(Page page, String address) {
    this.page = page;
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.onDialog(dialog -> complaints.add("A dialog opened: " + dialog.message()));
    page.navigate(address);
  }

  void actAs(String name) {
    Locator members = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Act as"));
    members.getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name)))
        .isChecked();
  }

  /** Types a line with the keyboard alone, from wherever the focus is. */
  void type(String line) {
    page.locator("body").press("/");
    Locator commandLine = page.getByLabel("Command line");
    assertThat(commandLine).isFocused();
    commandLine.fill(line);
    page.keyboard().press("Escape");
    page.keyboard().press("Enter");
  }

  void press(Locator message, String label) {
    button(message, label).click();
  }

  void pressTwice(Locator message, String label) {
    button(message, label).dblclick();
  }

  /** The second click of a slow double click. */
  void pressAgain(Locator message, String label) {
    button(message, label).dispatchEvent("click", Map.of("detail", 2));
  }

  private static Locator button(Locator message, String label) {
    return message.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
  }

  /** Writes an answer in words and does not send it. */
  void write(Locator message, String words) {
    press(message, "Answer in words");
    dialog().getByLabel("Your answer").fill(words);
    cancel();
  }

  /** Closes the dialog. */
  void cancel() {
    dialog().getByText("Cancel").click();
    assertThat(dialog()).isHidden();
  }

  void nextDay() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next day")).click();
  }

  /** The posts of daily questions, oldest first. */
  Locator posts() {
    return page.locator(".message.post");
  }

  Locator replies() {
    return page.locator(".message.private");
  }

  /** The newest private reply. */
  Locator reply() {
    return replies().last();
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  Locator board() {
    return page.getByLabel("Leaderboard", new Page.GetByLabelOptions().setExact(true)).last();
  }

  void waitForReply(String pattern) {
    assertThat(reply()).containsText(Pattern.compile(pattern));
    assertThat(reply()).containsText("Only you can see this");
  }

  /** The newest reply's title is on the screen, and nothing covers the reply. */
  void assertReadFromStart() {
    assertThat(reply().locator(".title"))
        .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    assertThat(page.getByText("New messages below")).isHidden();
  }

  void resize(int width, int height) {
    page.setViewportSize(width, height);
    assertEquals(
        true,
        page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"),
        "The page is wider than the screen");
  }

  /** Evaluates an expression on {@code m}, one of the page's modules. */
  Object evaluate(String module, String expression) {
    return page.evaluate("import('/js/%s.js').then(m => %s)".formatted(module, expression));
  }

  void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setPath(Path.of("target", "screenshots", name + ".png")));
  }

  void reload() {
    page.reload();
  }

  void assertNoComplaints() {
    assertEquals(List.of(), complaints);
  }
}
