package dev.whetstone.core.store;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.PostStyle;
import dev.whetstone.core.posting.PostStyles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** How each channel wants its posts. */
public final class StyleStore implements PostStyles {
  private final Jdbi jdbi;

  StyleStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public PostStyle of(ChannelRef channel) {
    return jdbi.withHandle(handle ->
        bind(
                handle.createQuery(
                    """
                    select c.mention, c.silent, c.thread, c.pin
                    from channel c join workspace w on w.id = c.workspace_id
                    where w.platform = :platform and w.external_id = :workspace
                      and c.external_id = :channel
                    """),
                channel)
            .map((rs, _) -> Rows.style(rs))
            .findOne()
            .orElse(PostStyle.PLAIN));
  }

  @Override
  public void choose(ChannelRef channel, PostStyle style) {
    jdbi.useHandle(handle ->
        bind(
                handle.createUpdate(
                    """
                    update channel c
                    set mention = :mention, silent = :silent, thread = :thread, pin = :pin
                    from workspace w
                    where w.id = c.workspace_id and w.platform = :platform
                      and w.external_id = :workspace and c.external_id = :channel
                    """),
                channel)
            .bind("mention", style.mention())
            .bind("silent", style.silent())
            .bind("thread", style.thread())
            .bind("pin", style.pin())
            .execute());
  }

  private static <S extends SqlStatement<S>> S bind(S statement, ChannelRef channel) {
    return statement
        .bind("platform", channel.workspace().platform().value())
        .bind("workspace", channel.workspace().id())
        .bind("channel", channel.id());
  }
}
