package dev.whetstone.core.store;

import dev.whetstone.core.chat.MemberRef;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Whether a caller is a member. Who writes to the bot in private may do so from no workspace at
 * all; there the platform's id alone says who it is. From a workspace of ours it never does:
 * another's member may have the same id.
 */
final class Person {
  /** The caller acts outside of our workspaces and is member m of workspace w. */
  static final String IN_PRIVATE =
      """
      w.platform = :platform and m.external_id = :user and not exists (
        select 1 from workspace o
        where o.platform = :platform and o.external_id = :workspace
          and (o.joinings > 0 or exists (
            select 1 from channel oc where oc.workspace_id = o.id)))
      """;

  /** The caller is member m of workspace w, in it or in private. */
  static final String IS =
      """
      w.platform = :platform and m.external_id = :user
        and (w.external_id = :workspace or %s)
      """
          .formatted(IN_PRIVATE);

  private Person() {}

  static <S extends SqlStatement<S>> S bind(S statement, MemberRef caller) {
    return statement
        .bind("platform", caller.workspace().platform().value())
        .bind("workspace", caller.workspace().id())
        .bind("user", caller.id());
  }
}
