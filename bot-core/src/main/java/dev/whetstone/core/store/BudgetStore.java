package dev.whetstone.core.store;

import dev.whetstone.core.chat.RequestBudget;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Request budgets that all processes share: a leaky bucket each, on the database's clock. */
public final class BudgetStore implements RequestBudget {
  private static final int MICROS = 1_000_000;

  /** So many may go out at once after a pause. */
  private static final int BURST = 5;

  private final Jdbi jdbi;

  BudgetStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Duration take(String bucket, int perSecond) {
    return Duration.ofNanos(
        1_000
            * jdbi.withHandle(handle ->
                handle
                    .createQuery(
                        """
                        insert into request_budget as b (bucket, free_at)
                        values (:bucket, clock_timestamp() - :burst + :step)
                        on conflict (bucket) do update
                          set free_at = greatest(b.free_at, clock_timestamp() - :burst) + :step
                        returning greatest(0, extract(epoch from
                          free_at - :step - clock_timestamp()) * 1000000)::bigint
                        """)
                    .bind("bucket", bucket)
                    .bind("burst", micros((BURST - 1) * (MICROS / perSecond)))
                    .bind("step", micros(MICROS / perSecond))
                    .mapTo(Long.class)
                    .one()));
  }

  private static Duration micros(int count) {
    return Duration.ofNanos(count * 1_000L);
  }
}
