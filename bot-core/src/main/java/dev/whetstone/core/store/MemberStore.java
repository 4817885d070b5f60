package dev.whetstone.core.store;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.group.Member;
import dev.whetstone.core.group.MemberId;
import dev.whetstone.core.group.Members;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Workspaces and their members. */
public final class MemberStore implements Members {
  private final Jdbi jdbi;

  MemberStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Member of(Caller caller) {
    return jdbi.withHandle(handle ->
        find(handle, caller.member())
            .filter(known -> known.name().equals(caller.displayName()))
            .orElseGet(() -> noteSoon(handle, caller)));
  }

  private static Optional<Member> find(Handle handle, MemberRef ref) {
    return handle
        .createQuery(
            """
            select m.id, m.display_name
            from member m join workspace w on w.id = m.workspace_id
            where w.platform = :platform and w.external_id = :workspace and m.external_id = :user
            """)
        .bind("platform", ref.workspace().platform().value())
        .bind("workspace", ref.workspace().id())
        .bind("user", ref.id())
        .map((rs, _) -> new Member(new MemberId(rs.getLong(1)), rs.getString(2)))
        .findOne();
  }

  /**
   * Does not wait for the disk: what the member does next waits for it, and with it for this; after
   * a crash in between the member is noted again.
   */
  private static Member noteSoon(Handle handle, Caller caller) {
    return handle.inTransaction(t -> {
      t.execute("set local synchronous_commit = off");
      return note(t, caller);
    });
  }

  static Member note(Handle handle, Caller caller) {
    long id =
        handle
            .createQuery(
                """
                insert into member (workspace_id, external_id, display_name)
                values (:workspace, :user, :name)
                on conflict (workspace_id, external_id) do update set display_name = :name
                returning id
                """)
            .bind("workspace", workspace(handle, caller.member().workspace()))
            .bind("user", caller.member().id())
            .bind("name", caller.displayName())
            .mapTo(Long.class)
            .one();
    return new Member(new MemberId(id), caller.displayName());
  }

  /** The workspace's key; noted when new. */
  static long workspace(Handle handle, WorkspaceRef ref) {
    return handle
        .createQuery(
            """
            with noted as (
              insert into workspace (platform, external_id)
              select :platform, :id
              where not exists (
                select 1 from workspace where platform = :platform and external_id = :id)
              on conflict (platform, external_id) do update set platform = excluded.platform
              returning id)
            select id from noted
            union all
            select id from workspace where platform = :platform and external_id = :id
            limit 1
            """)
        .bind("platform", ref.platform().value())
        .bind("id", ref.id())
        .mapTo(Long.class)
        .one();
  }
}
