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
  /** A known one is only read: writing the row for each new member would make them queue for it. */
  private static final String NOTED_WORKSPACE =
      """
      with known as (
        select id from workspace where platform = :platform and external_id = :workspace),
      noted as (
        insert into workspace (platform, external_id)
        select :platform, :workspace where not exists (select 1 from known)
        on conflict (platform, external_id) do update set platform = excluded.platform
        returning id),
      w as (select id from known union all select id from noted)
      """;

  private final Jdbi jdbi;

  MemberStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Member of(Caller caller) {
    return jdbi.withHandle(handle ->
        find(handle, caller.member())
            .filter(known -> known.name().equals(caller.displayName()))
            .orElseGet(() -> note(handle, caller, true)));
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

  /** Within a transaction, with which it becomes durable. */
  static Member note(Handle handle, Caller caller) {
    return note(handle, caller, false);
  }

  /**
   * On its own a member is noted without waiting for the disk: what the member does next waits for
   * it, and with it for this; after a crash in between the member is noted again.
   */
  private static Member note(Handle handle, Caller caller, boolean soon) {
    MemberRef ref = caller.member();
    long id =
        handle
            .createQuery(
                NOTED_WORKSPACE
                    + """
                    insert into member (workspace_id, external_id, display_name)
                    select w.id, :user, :name
                    from w cross join (
                      select set_config('synchronous_commit',
                        case when :soon then 'off' else current_setting('synchronous_commit') end,
                        true)) as waiting
                    on conflict (workspace_id, external_id) do update set display_name = :name
                    returning id
                    """)
            .bind("platform", ref.workspace().platform().value())
            .bind("workspace", ref.workspace().id())
            .bind("user", ref.id())
            .bind("name", caller.displayName())
            .bind("soon", soon)
            .mapTo(Long.class)
            .one();
    return new Member(new MemberId(id), caller.displayName());
  }

  /** The workspace's key; noted when new. */
  static long workspace(Handle handle, WorkspaceRef ref) {
    return handle
        .createQuery(NOTED_WORKSPACE + "select id from w")
        .bind("platform", ref.platform().value())
        .bind("workspace", ref.id())
        .mapTo(Long.class)
        .one();
  }
}
