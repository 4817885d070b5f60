package dev.whetstone.testkit.discord;

import dev.whetstone.testkit.contract.SeenForm;
import dev.whetstone.testkit.contract.SeenMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The people of a fake Discord: what they do and what they see. Ids are snowflakes. An act that
 * Discord's own client would not allow throws {@link AssertionError}.
 */
public interface DiscordControl {
  /** A new server that the bot is let into, owned by a new user. */
  String addGuild(String name);

  String owner(String guild);

  /** A new text channel that everyone may see and write in. */
  String addChannel(String guild, String name);

  String addRole(String guild, String name);

  String addUser(String name);

  /** Makes the user a member; permissions by Discord's names, such as {@code MANAGE_GUILD}. */
  void join(String user, String guild, Set<String> permissions);

  /** Lets everyone mention the role. */
  void makeMentionable(String guild, String role);

  void deleteRole(String guild, String role);

  /** Whom the role's mention reaches. */
  void giveRole(String user, String guild, String role);

  /** Takes permissions from the bot in one channel, by Discord's names. */
  void deny(String channel, Set<String> permissions);

  /** Gives the bot back what {@link #deny} took. */
  void allow(String channel, Set<String> permissions);

  /** Takes permissions from everyone in one channel. */
  void denyEveryone(String channel, Set<String> permissions);

  void removeBot(String guild);

  /** The user adds the app to their own account, and has it where the bot is not too. */
  void install(String user);

  /** A group of these users, without the bot; its channel. */
  String addGroup(List<String> users);

  /** Lets the bot into a server that it was removed from. */
  void letBotIn(String guild);

  /** Discord loses sight of the server for a while, or has it back. */
  void outage(String guild, boolean out);

  void deleteChannel(String channel);

  void deleteMessage(String channel, String message);

  /** Direct messages from the bot to the user fail from now on. */
  void blockDirectMessages(String user);

  /** The direct-message channel of the user and the bot; opened where it is not yet. */
  String directChannel(String user);

  /** The user writes a message; its id. */
  String say(String user, String channel, String text);

  /** The names of the slash commands that the user is offered there. */
  List<String> commands(String user, String channel);

  /**
   * The user sends a slash command of the registered ones in a channel they see, subcommands after
   * a space. Users, roles and channels are given by id, choices by what is read.
   */
  void command(String user, String channel, String command, Map<String, String> options);

  /** What is offered for a half-typed option; empty after Discord's three seconds. */
  List<String> suggestions(
      String user, String channel, String command, String option, String typed);

  /** The user presses the button of that label on a message that they see. */
  void press(String user, String channel, String message, String label);

  /** The user chooses from the select menu of that placeholder, by what is read. */
  void choose(String user, String channel, String message, String placeholder, List<String> labels);

  /** The form that the user has open. */
  Optional<SeenForm> openForm(String user);

  /** Types into the open form, by label, and sends it off. */
  void submit(String user, Map<String, String> typedByLabel);

  /** Closes the open form without sending it. */
  void dismiss(String user);

  /**
   * What the user sees in the channel, threads of it not included, oldest first. A message whose
   * bot is still thinking shows no words.
   */
  List<SeenMessage> seen(String user, String channel);

  /** The message as the REST API shows it, also one that a single user sees. */
  String raw(String channel, String message);

  /** The user opens a public thread in the channel; its id. */
  String openThread(String user, String channel, String name);

  /** The thread falls asleep; where it is locked, only who manages threads wakes it. */
  void archive(String thread, boolean locked);

  /** Whether the thread sleeps. */
  boolean isArchived(String thread);

  /** The thread that hangs on the message. */
  Optional<String> thread(String message);

  List<String> pinned(String channel);

  /** Every interaction that ended for its user with Discord's own words about a failure. */
  List<String> failedInteractions(String user);

  /** Moves Discord's clock: tokens of interactions last 15 minutes. */
  void advance(Duration step);

  /** Asks every connected bot to come again and resume. */
  void askToReconnect();

  /** Tells every connected bot that its session is invalid. */
  void invalidateSessions(boolean resumable);

  /** Asks every connected bot for a heartbeat now. */
  void askForHeartbeat();

  /** How many gateway connections are open. */
  int connections();

  /** How many IDENTIFYs were accepted so far; a RESUME is none. */
  int identifies();

  /**
   * Tells the bot of something that need not have happened, nor have a form that bots can read.
   *
   * @param type Discord's name, such as {@code INTERACTION_CREATE}
   * @param json an object
   */
  void tell(String type, String json);

  /** Makes something go wrong. */
  void fault(Fault fault);

  /** Ends all faults that have not happened yet. */
  void calm();

  /** Every REST request so far as {@code POST /channels/{channel_id}/messages}, oldest first. */
  List<String> requests();

  /** The intents of the newest IDENTIFY, as Discord's bit set. */
  long intents();
}
