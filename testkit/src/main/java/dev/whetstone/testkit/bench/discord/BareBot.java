package dev.whetstone.testkit.bench.discord;

import static java.util.Comparator.comparingLong;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ChunkingFilter;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;

/**
 * The least that a bot with JDA can do: it posts buttons and answers each press with a constant.
 * Arguments: the REST address, the token, and how many servers to post in.
 */
final class BareBot {
  static final String LABEL = "A";
  static final String POST = "Press one";

  private BareBot() {}

  public static void main(String[] args) throws InterruptedException {
    ShardManager bot = connect(args[0], args[1]);
    bot.getShards().getFirst().awaitReady();
    bot.getGuilds().stream()
        .sorted(comparingLong(Guild::getIdLong))
        .limit(Integer.parseInt(args[2]))
        .forEach(BareBot::post);
    System.out.println("ready to press");
  }

  private static ShardManager connect(String api, String token) {
    return DefaultShardManagerBuilder.create(token, EnumSet.noneOf(GatewayIntent.class))
        .disableCache(EnumSet.allOf(CacheFlag.class))
        .setMemberCachePolicy(MemberCachePolicy.NONE)
        .setChunkingFilter(ChunkingFilter.NONE)
        .setRestConfigProvider(_ -> new RestConfig().setBaseUrl(api))
        .setEventPool(Executors.newVirtualThreadPerTaskExecutor(), true)
        .setRateLimitElastic(Executors.newVirtualThreadPerTaskExecutor(), true)
        .addEventListeners(new Answers())
        .build();
  }

  private static void post(Guild guild) {
    List<Button> choices =
        List.of("A", "B", "C", "D").stream().map(c -> Button.secondary(c, c)).toList();
    guild
        .getTextChannels()
        .getFirst()
        .sendMessage(POST)
        .setComponents(ActionRow.of(choices))
        .complete();
  }

  /** Apart, so that the benchmark can name the bot without JDA on its own class path. */
  private static final class Answers extends ListenerAdapter {
    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
      event.reply("Right. It is B.").setEphemeral(true).queue();
    }
  }
}
