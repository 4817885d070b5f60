package dev.whetstone.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo through a real browser. */
class PlaygroundBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  @TempDir static Path data;
  private static final Lifetime LIFE = new Lifetime();
  private static String address;
  private static Browser browser;

  @BeforeAll
  static void start() {
    boolean required = "required".equals(System.getenv("WHETSTONE_BROWSER_TEST"));
    assumeTrue(
        required || Files.isExecutable(CHROMIUM),
        "Skipped: there is no " + CHROMIUM + " to look at the playground with");
    DataFolder folder = LIFE.keep(DataFolder.open(data.resolve("demo")));
    EmbeddedDatabase database = LIFE.keep(EmbeddedDatabase.start(folder));
    DemoSettings settings = new DemoSettings(0, data.resolve("demo"), Optional.empty());
    Service demo = LIFE.keep(Wiring.load(settings).start(database.dataSource(), folder));
    address = demo.ready();
    browser = LIFE.keep(playwright()).chromium().launch(launch());
  }

  private static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  private static LaunchOptions launch() {
    return new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS);
  }

  @AfterAll
  static void stop() {
    LIFE.end();
  }

  @Test
  void aGroupLivesThroughTwoDays() {
    try (Page tab = browser.newPage()) {
      tab.setViewportSize(1440, 900);
      BrowserPage page = new BrowserPage(tab, address);
      setUp(page);
      draft(page);
      answer(page);
      reveal(page);
      answerInWords(page);
      nextDay(page);
      leaderboard(page);
      smallAndDark(tab, page);
      page.assertNoComplaints();
    }
  }

  @Test
  void formulasAreWholeOnAPhone() {
    try (Page tab = browser.newPage()) {
      BrowserPage page = new BrowserPage(tab, address);
      page.resize(375, 720);
      assertEquals(
          "y<sub class=\"word\">win</sub> − yₗ + d<sup>Z</sup> x<sub class=\"word\">a, (b)</sub>",
          page.evaluate(
              "formula",
              "m.formulaSpan({ text: 'y_win − yₗ + d^Z x_(a, (b))', latex: '' }).innerHTML"));
      assertEquals("340 null", page.evaluate("formula", shown(400)));
      assertEquals("490 0", page.evaluate("formula", shown(700)));
      page.assertNoComplaints();
    }
  }

  @Test
  void aSmallWindowHasRoomForEverything() {
    try (Page tab = browser.newPage()) {
      BrowserPage page = new BrowserPage(tab, address);
      page.resize(320, 640);
      for (String drawer : List.of("Channels", "Leaderboard")) {
        page.press(tab.locator(".top"), drawer);
        Locator close = tab.getByLabel("Close the " + drawer);
        assertThat(close).isFocused();
        close.click();
        assertThat(close).isHidden();
        assertThat(tab.getByLabel("Command line")).isEnabled();
      }
      page.resize(360, 225);
      assertTrue(tab.locator("#messages").boundingBox().height > 150);
      page.assertNoComplaints();
    }
  }

  @Test
  void eachLineGoesItsOwnWay() {
    try (Page tab = browser.newPage()) {
      BrowserPage page = new BrowserPage(tab, address);
      assertEquals(List.of(true, true), page.evaluate("card", TWO_LINES));
    }
  }

  @Test
  void aLongMessageStaysWhereItsReaderIs() {
    try (Page tab = browser.newPage()) {
      BrowserPage page = new BrowserPage(tab, address);
      assertThat(page.posts().first()).isVisible();
      assertEquals(List.of(true, true), page.evaluate("reading", LONGER_THAN_THE_BOX));
    }
  }

  /**
   * Shows a message a little longer than its box, lets the box grow and shrink as the button below
   * it does; results in whether the message's start is seen each time.
   */
  private static final String LONGER_THAN_THE_BOX =
      """
      (async () => {
        const box = document.getElementById("messages");
        const below = document.getElementById("to-newest");
        const settled = async () => {
          for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
        };
        const long = document.createElement("li");
        long.style.height = box.clientHeight + 40 + "px";
        document.getElementById("message-list").append(long);
        below.hidden = false;
        await settled();
        m.showNewest();
        await settled();
        const seen = [];
        for (const hidden of [true, false]) {
          below.hidden = hidden;
          await settled();
          seen.push(long.getBoundingClientRect().top >= box.getBoundingClientRect().top);
        }
        return seen;
      })()\
      """;

  /** Puts Hebrew above English; results in whether each begins at its own side. */
  private static final String TWO_LINES =
      """
      (() => {
        const text = [{ kind: "text", text: "שלום\\nhello" }];
        const card = m.cardElement({ title: "x", blocks: [{ type: "paragraph", text }] });
        document.body.append(card);
        card.style.width = "340px";
        const p = card.querySelector("p");
        const [hebrew, english] = [0, 5].map((at) => {
          const range = document.createRange();
          range.setStart(p.firstChild, at);
          range.setEnd(p.firstChild, at + 4);
          return range.getBoundingClientRect();
        });
        const box = p.getBoundingClientRect();
        return [box.right - hebrew.right < 2, english.left - box.left < 2];
      })()\
      """;

  /** Puts a picture of a formula on the page; results in its width there and its stop for Tab. */
  private static String shown(int width) {
    return """
    new Promise(done => {
      const icon = { src: "/icon.svg", width: %d, height: 20 };
      const box = m.formulaBlock({ latex: "x", reading: "x", picture: icon });
      const card = Object.assign(document.createElement("div"), { className: "card" });
      card.append(box);
      card.style.width = "340px";
      document.body.append(card);
      requestAnimationFrame(() => requestAnimationFrame(() =>
          done(box.firstChild.width + " " + box.getAttribute("tabindex"))));
    })\
    """
        .formatted(width);
  }

  private static void setUp(BrowserPage page) {
    assertThat(page.posts()).hasCount(1);
    page.type("/setup");
    assertThat(page.dialog()).isVisible();
    page.dialog().getByLabel("Time of day").fill("25:00");
    page.dialog().getByText("Save").click();
    assertThat(page.dialog()).containsText("“25:00” is not a time of day.");
    page.dialog().getByLabel("Time of day").fill("09:00");
    page.dialog().getByText("Save").click();
    page.waitForReply("Settings saved");
    assertThat(page.dialog()).isHidden();
  }

  private static void answer(BrowserPage page) {
    int before = page.replies().count();
    page.pressTwice(page.posts().last(), "B");
    page.waitForReply(
        "(Right\\. \\+[123]0|Not this one: [ACD] is right\\. \\+5) points · streak 1 day");
    assertThat(page.posts().last()).containsText("1 answered");
    page.assertReadFromStart();
    page.pressAgain(page.posts().last(), "B");
    page.resize(375, 720);
    page.press(page.posts().last(), "A");
    page.waitForReply("You answered B");
    page.assertReadFromStart();
    page.reload();
    page.assertReadFromStart();
    page.resize(1440, 900);
    page.screenshot("answered");
    page.type("/streak");
    page.waitForReply("Your streak: 1 day");
    assertThat(page.replies()).hasCount(before + 3);
  }

  /** Leaves an answer in words unsent; it must wait for Ada, and for nobody else. */
  private static void draft(BrowserPage page) {
    page.write(page.posts().last(), "For nobody but me");
    page.actAs("Ben");
    page.press(page.posts().last(), "Answer in words");
    assertThat(page.dialog().getByLabel("Your answer")).hasValue("");
    page.cancel();
    page.actAs("Ada");
    page.press(page.posts().last(), "Answer in words");
    assertThat(page.dialog().getByLabel("Your answer")).hasValue("For nobody but me");
    page.cancel();
    page.type("/setup");
    page.dialog().getByLabel("Time of day").fill("06:00");
    page.cancel();
    page.type("/setup");
    assertThat(page.dialog().getByLabel("Time of day")).hasValue("09:00");
    page.cancel();
  }

  private static void reveal(BrowserPage page) {
    page.actAs("Ben");
    assertThat(page.reply()).hasCount(0);
    page.press(page.posts().last(), "Reveal answer");
    page.waitForReply("How well did you know it");
    page.type("/streak");
    page.waitForReply("Your streak: 0 days");
    Locator answer = page.reply().page().locator(".message.private").first();
    page.press(answer, "Good");
    assertThat(answer).containsText("Noted: good. +5 points · streak 1 day");
    page.type("/streak");
    page.waitForReply("Your streak: 1 day");
  }

  private static void answerInWords(BrowserPage page) {
    page.actAs("Chidi");
    page.press(page.posts().last(), "Answer in words");
    String words = "<script>alert(1)</script> @everyone *why* \u202Eesrever";
    page.dialog().getByLabel("Your answer").fill("x".repeat(10_000));
    page.dialog().getByText("Compare with the answer").click();
    assertThat(page.dialog()).containsText("at most 3000 fit");
    page.dialog().getByLabel("Your answer").fill("𝔸".repeat(3_000));
    assertThat(page.dialog()).containsText("3,000 of 3,000 characters");
    page.dialog().getByLabel("Your answer").fill(words);
    page.dialog().getByText("Compare with the answer").click();
    page.waitForReply("Compare and grade");
    assertThat(page.reply()).containsText("<script>alert(1)</script> @everyone *why* esrever");
    page.press(page.reply(), "Hard");
    page.waitForReply("Noted: hard. \\+5 points");
  }

  private static void nextDay(BrowserPage page) {
    page.nextDay();
    assertThat(page.posts()).hasCount(2);
    assertThat(page.posts().first()).containsText("closed");
    page.press(page.posts().last(), "A");
    page.waitForReply("streak 2 days");
    page.reload();
    assertThat(page.posts()).hasCount(2);
    page.waitForReply("streak 2 days");
  }

  private static void leaderboard(BrowserPage page) {
    assertThat(page.board()).containsText("Chidi");
    page.type("/leaderboard period:all");
    page.waitForReply("Leaderboard · all time");
    for (String name : List.of("Ada", "Ben", "Chidi")) {
      assertThat(page.reply()).containsText(name);
    }
    page.screenshot("leaderboard");
  }

  private static void smallAndDark(Page tab, BrowserPage page) {
    tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.resize(375, 740);
    page.screenshot("phone-dark");
    page.resize(1440, 900);
    page.screenshot("wide-dark");
  }
}
