package dev.whetstone.discord.command;

import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.OptionSpec;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;
import net.dv8tion.jda.api.interactions.commands.localization.ResourceBundleLocalizationFunction;

/**
 * Commands in Discord's form. Names and descriptions in other languages come from the resource
 * bundle {@code Commands}: {@code setup.description}, {@code setup.options.time.description}.
 */
final class SlashCommands {
  private static final String BUNDLE = SlashCommands.class.getPackageName() + ".Commands";

  private SlashCommands() {}

  static List<SlashCommandData> of(CommandCatalog catalog) {
    LocalizationFunction words =
        ResourceBundleLocalizationFunction.fromBundles(BUNDLE, DiscordLocale.GERMAN).build();
    return catalog.commands().stream()
        .map(spec -> command(spec).setLocalizationFunction(words))
        .toList();
  }

  private static SlashCommandData command(CommandSpec spec) {
    SlashCommandData command =
        Commands.slash(spec.name(), spec.description())
            .addOptions(requiredFirst(spec.options()))
            .setIntegrationTypes(IntegrationType.GUILD_INSTALL, IntegrationType.USER_INSTALL);
    return switch (spec.audience()) {
      case EVERYONE ->
          command.setContexts(
              InteractionContextType.GUILD,
              InteractionContextType.BOT_DM,
              InteractionContextType.PRIVATE_CHANNEL);
      case ADMINS ->
          command
              .setContexts(InteractionContextType.GUILD)
              .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER));
    };
  }

  /** Discord wants it so. */
  private static List<OptionData> requiredFirst(List<OptionSpec> options) {
    return Stream.concat(
            options.stream().filter(OptionSpec::required),
            options.stream().filter(option -> !option.required()))
        .map(SlashCommands::option)
        .toList();
  }

  private static OptionData option(OptionSpec spec) {
    return switch (spec.kind()) {
      case OptionSpec.Kind.Text() -> option(spec, OptionType.STRING);
      case OptionSpec.Kind.Completed() -> option(spec, OptionType.STRING).setAutoComplete(true);
      case OptionSpec.Kind.Role() -> option(spec, OptionType.ROLE);
      case OptionSpec.Kind.OneOf(List<String> values) -> {
        OptionData option = option(spec, OptionType.STRING);
        values.forEach(value -> option.addChoice(value, value));
        yield option;
      }
    };
  }

  private static OptionData option(OptionSpec spec, OptionType type) {
    return new OptionData(type, spec.name(), spec.description(), spec.required());
  }
}
