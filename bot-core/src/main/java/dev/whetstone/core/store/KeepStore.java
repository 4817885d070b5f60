package dev.whetstone.core.store;

import dev.whetstone.core.chat.Keep;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.WorkspaceRef;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** What adapters keep between runs. */
public final class KeepStore implements Keep {
  private static final String MINE =
      """
      name = :name and workspace_id = (
        select id from workspace where platform = :platform and external_id = :workspace)
      """;

  private final Jdbi jdbi;

  KeepStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<String> find(WorkspaceRef workspace, String name) {
    return jdbi.withHandle(handle -> find(handle, workspace, name, ""));
  }

  private static Optional<String> find(
      Handle handle, WorkspaceRef workspace, String name, String lock) {
    return bind(handle.createQuery("select value from kept where " + MINE + lock), workspace, name)
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public void put(WorkspaceRef workspace, String name, String value) {
    jdbi.useTransaction(handle ->
        handle
            .createUpdate(
                """
                insert into kept (workspace_id, name, value) values (:workspace, :name, :value)
                on conflict (workspace_id, name) do update set value = excluded.value
                """)
            .bind("workspace", MemberStore.workspace(handle, workspace))
            .bind("name", name)
            .bind("value", value)
            .execute());
  }

  @Override
  public void remove(WorkspaceRef workspace, String name) {
    jdbi.useHandle(handle ->
        bind(handle.createUpdate("delete from kept where " + MINE), workspace, name).execute());
  }

  @Override
  public List<Kept> all(PlatformId platform, String name) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select w.platform, w.external_id as workspace, k.value
                from kept k join workspace w on w.id = k.workspace_id
                where k.name = :name and w.platform = :platform order by w.id
                """)
            .bind("name", name)
            .bind("platform", platform.value())
            .map((rs, _) -> new Kept(Rows.workspace(rs), rs.getString("value")))
            .list());
  }

  @Override
  public Optional<String> change(
      WorkspaceRef workspace, String name, UnaryOperator<String> change) {
    return jdbi.inTransaction(handle -> {
      Optional<String> changed = find(handle, workspace, name, " for update").map(change);
      changed.ifPresent(value ->
          bind(handle.createUpdate("update kept set value = :value where " + MINE), workspace, name)
              .bind("value", value)
              .execute());
      return changed;
    });
  }

  private static <S extends SqlStatement<S>> S bind(
      S statement, WorkspaceRef workspace, String name) {
    return statement
        .bind("platform", workspace.platform().value())
        .bind("workspace", workspace.id())
        .bind("name", name);
  }
}
