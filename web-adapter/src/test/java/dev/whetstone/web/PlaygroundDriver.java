package dev.whetstone.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.testkit.contract.PlatformDriver;
import dev.whetstone.testkit.contract.Restartable;
import dev.whetstone.testkit.contract.SeenForm;
import dev.whetstone.testkit.contract.SeenMessage;
import dev.whetstone.web.people.DemoPeople;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Two demo members, each with the page open: all they do goes over HTTP, and what they see is what
 * the page is told. Like the page it keeps the open form itself and does not wait for slow answers.
 */
final class PlaygroundDriver implements PlatformDriver, Restartable {
  private final Path folder;
  private final CommandCatalog commands;
  private final Inbox inbox;
  private final Map<String, PageForm> forms = new ConcurrentHashMap<>();
  private final ExecutorService pages = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Site site;

  PlaygroundDriver(Path folder, CommandCatalog commands, Inbox inbox) {
    this.folder = folder;
    this.commands = commands;
    this.inbox = inbox;
    this.site = Site.open(folder, commands, inbox);
  }

  @Override
  public void restart() {
    site.close();
    site = Site.open(folder, commands, inbox);
  }

  @Override
  public ChatPlatform platform() {
    return site.playground();
  }

  @Override
  public Caller admin() {
    return DemoPeople.member(DemoPeople.ADA).orElseThrow().caller();
  }

  @Override
  public Caller member() {
    return DemoPeople.member(DemoPeople.BEN).orElseThrow().caller();
  }

  @Override
  public ChannelRef channel() {
    return DemoPeople.channel(DemoPeople.DAILY).orElseThrow().ref();
  }

  @Override
  public ChannelRef missingChannel() {
    return new ChannelRef(DemoPeople.WORKSPACE, "nowhere");
  }

  @Override
  public MessageRef missingMessage() {
    return new MessageRef(channel(), "m999");
  }

  @Override
  public void removeChannel() {
    site.act(DemoPeople.ADA, "presence", Map.of("present", false));
  }

  @Override
  public List<SeenMessage> seenBy(Caller user) {
    return site.messages(user.member().id()).stream().map(m -> PageText.message(m, site)).toList();
  }

  @Override
  public void command(Caller user, String command, Map<String, String> options) {
    String words =
        options.entrySet().stream()
            .map(o -> " " + o.getKey() + ":\"" + o.getValue() + '"')
            .collect(Collectors.joining());
    act(user, "command", Map.of("text", "/" + command + words));
  }

  @Override
  public List<String> suggestions(Caller user, String command, String option, String typed) {
    String text = "/" + command + " " + option + ":" + typed;
    JsonNode offer = site.act(user.member().id(), "suggest", Map.of("text", text));
    List<String> labels = new ArrayList<>();
    offer.path("choices").forEach(choice -> labels.add(choice.path("label").asText()));
    return labels;
  }

  @Override
  public void press(Caller user, SeenMessage message, String label) {
    JsonNode card =
        site.messages(user.member().id()).stream()
            .filter(m -> m.path("id").asText().equals(message.id()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("Not there: " + message))
            .path("card");
    act(user, "press", Map.of("message", message.id(), "action", PageText.action(card, label)));
  }

  @Override
  public Optional<SeenForm> openForm(Caller user) {
    return Optional.ofNullable(forms.get(user.member().id())).map(PageForm::seen);
  }

  @Override
  public void submit(Caller user, SeenForm form, Map<String, String> typed) {
    PageForm filled = forms.get(user.member().id()).typed(typed);
    forms.put(user.member().id(), filled);
    act(user, "submit", Map.of("action", filled.action(), "fields", filled.values()));
  }

  @Override
  public void close() {
    pages.shutdown();
    site.close();
    pages.close();
  }

  private void act(Caller user, String what, Map<String, ?> details) {
    String id = user.member().id();
    pages.execute(() -> follow(id, what, site.act(id, what, details)));
  }

  /** Does what the page does with an outcome. */
  private void follow(String member, String what, JsonNode outcome) {
    switch (outcome.path("kind").asText()) {
      case "form" -> forms.put(member, PageForm.of(outcome.path("form")));
      case "rejected" ->
          forms.computeIfPresent(member, (_, form) -> form.with(outcome.path("problems")));
      case "failed" -> {}
      default -> {
        if (what.equals("submit")) {
          forms.remove(member);
        }
      }
    }
  }
}
