package dev.whetstone.slack.install;

import com.slack.api.Slack;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.slack.api.Calls;
import dev.whetstone.slack.api.Trouble;
import dev.whetstone.slack.api.Troubled;
import dev.whetstone.slack.api.Workspaces;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one workspace of a token from the settings. */
public final class OneWorkspace implements Workspaces {
  private final PlatformId platform;
  private final String token;
  private volatile @Nullable Found found;

  private record Found(WorkspaceRef workspace, Access access) {}

  public OneWorkspace(PlatformId platform, String token) {
    this.platform = platform;
    this.token = token;
  }

  /**
   * Asks Slack whose the token is.
   *
   * @throws StartFailure where Slack does not accept it
   * @throws Troubled where Slack cannot be asked
   */
  public WorkspaceRef open(Slack slack) throws Troubled {
    try {
      AuthTestResponse self = Calls.repeatable(() -> slack.methods(token).authTest(r -> r));
      WorkspaceRef workspace = new WorkspaceRef(platform, self.getTeamId());
      found = new Found(workspace, new Access(token, self.getUserId()));
      return workspace;
    } catch (Troubled e) {
      if (e.trouble() instanceof Trouble.Gone) {
        throw new StartFailure(
            "Slack does not accept SLACK_BOT_TOKEN. Copy the Bot User OAuth Token (xoxb-…) from"
                + " the page “Install App” of your app at https://api.slack.com/apps.",
            e);
      }
      throw e;
    }
  }

  @Override
  public Optional<Access> access(WorkspaceRef workspace) {
    Found own = found;
    return own != null && own.workspace().equals(workspace)
        ? Optional.of(own.access())
        : Optional.empty();
  }
}
