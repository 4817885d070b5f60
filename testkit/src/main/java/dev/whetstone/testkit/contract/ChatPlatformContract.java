package dev.whetstone.testkit.contract;

import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What people may rely on, whatever platform they use. An adapter's test extends this class, opens
 * its {@link PlatformDriver}, and inherits every test; each test gets a driver of its own.
 */
public abstract class ChatPlatformContract
    implements PostingContract,
        InteractionContract,
        ReplyContract,
        FormContract,
        ReadingContract,
        TroubleContract {
  private @Nullable Stage stage;

  /** Starts the adapter with these commands and this inbox, and all that it needs around it. */
  protected abstract PlatformDriver open(CommandCatalog commands, Inbox inbox) throws Exception;

  @BeforeEach
  void openStage() throws Exception {
    ScriptedInbox inbox = new ScriptedInbox();
    stage = new Stage(open(SampleCommands.catalog(), inbox), inbox);
  }

  @AfterEach
  void closeStage() {
    if (stage != null) {
      stage.driver().close();
    }
  }

  @Override
  public final Stage stage() {
    if (stage == null) {
      throw new IllegalStateException("The platform is not open");
    }
    return stage;
  }
}
