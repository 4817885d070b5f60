package dev.whetstone.slack.post;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import com.slack.api.model.block.LayoutBlock;
import dev.whetstone.core.chat.Picture;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.slack.api.Calls;
import dev.whetstone.slack.api.Clients;
import dev.whetstone.slack.api.Troubled;
import dev.whetstone.slack.render.Page;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings pictures to Slack, each once; where that fails their words stand in. */
public final class Pictures {
  private static final Logger log = LoggerFactory.getLogger(Pictures.class);
  private static final int MOST = 1_000;
  private final Clients clients;
  private final LinkedHashMap<Key, String> known = new LinkedHashMap<>();

  public Pictures(Clients clients) {
    this.clients = clients;
  }

  private record Key(WorkspaceRef workspace, Picture picture) {}

  /** The blocks of a page with its pictures in them. */
  public List<LayoutBlock> blocks(WorkspaceRef workspace, Page page) {
    Map<Picture, String> files = new HashMap<>();
    for (Picture picture : page.pictures()) {
      file(workspace, picture).ifPresent(id -> files.put(picture, id));
    }
    return page.blocks(picture -> Optional.ofNullable(files.get(picture)));
  }

  private Optional<String> file(WorkspaceRef workspace, Picture picture) {
    Key key = new Key(workspace, picture);
    Optional<String> before = find(key);
    if (before.isPresent()) {
      return before;
    }
    try {
      String id = upload(clients.of(workspace), picture);
      keep(key, id);
      return Optional.of(id);
    } catch (Troubled e) {
      log.warn("A picture could not be uploaded: {}. Its words stand in.", e.getMessage());
      return Optional.empty();
    }
  }

  private static String upload(MethodsClient client, Picture picture) throws Troubled {
    FilesUploadV2Response done =
        Calls.now(() ->
            client.filesUploadV2(r ->
                r.fileData(picture.png())
                    .filename("picture.png")
                    .title("picture")
                    .altTxt(picture.alt())));
    return done.getFile().getId();
  }

  private synchronized Optional<String> find(Key key) {
    return Optional.ofNullable(known.get(key));
  }

  private synchronized void keep(Key key, String id) {
    known.put(key, id);
    while (known.size() > MOST) {
      known.pollFirstEntry();
    }
  }

  /** Forgets a workspace's, such as where Slack does not know them any more. */
  public synchronized void forget(WorkspaceRef workspace) {
    known.keySet().removeIf(key -> key.workspace().equals(workspace));
  }
}
