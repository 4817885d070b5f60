package dev.whetstone.web;

import dev.whetstone.testkit.contract.ScriptedInbox;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test on a playground of its own. */
public abstract class SiteTest {
  protected final ScriptedInbox inbox = new ScriptedInbox();
  protected @TempDir Path folder;
  protected Site site;

  @BeforeEach
  protected final void open() {
    site = Site.open(folder, Commands.CATALOG, inbox);
  }

  @AfterEach
  protected final void close() {
    site.close();
  }
}
