package dev.whetstone.slack.api;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import dev.whetstone.core.chat.WorkspaceRef;

/** The Web API for each workspace. */
public record Clients(Slack slack, Workspaces workspaces) {
  /** {@link Troubled} where the bot is not installed. */
  public MethodsClient of(WorkspaceRef workspace) throws Troubled {
    return slack.methods(access(workspace).token());
  }

  public Workspaces.Access access(WorkspaceRef workspace) throws Troubled {
    return workspaces
        .access(workspace)
        .orElseThrow(() ->
            new Troubled(
                new Trouble.Gone("not_authed", "the bot is not installed in the workspace")));
  }
}
