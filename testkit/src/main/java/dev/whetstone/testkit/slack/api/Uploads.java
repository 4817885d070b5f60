package dev.whetstone.testkit.slack.api;

import dev.whetstone.testkit.slack.world.Upload;
import dev.whetstone.testkit.slack.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;

/** Where files are sent, in a form or as they are. */
public record Uploads(World world, Gate gate, Trouble.Maker troubles) {
  private static final String ROUTE = "upload";

  public void addTo(RoutesConfig routes) {
    routes.post("/upload/v1/{id}", this::receive);
  }

  private void receive(Context context) {
    Trouble trouble = troubles.next(ROUTE);
    if (trouble.status().isPresent()) {
      context.status(trouble.status().getAsInt()).result("server error");
      return;
    }
    String id = context.pathParam("id");
    Upload wanted = world.with(() -> world.uploads().get(id));
    if (wanted == null) {
      context.status(404).result("no such upload");
    } else if (size(context) != wanted.length()) {
      context.status(400).result("wrong length");
    } else {
      world.received(id);
      context.result("OK - " + wanted.length());
    }
  }

  private static long size(Context context) {
    return context.isMultipartFormData()
        ? context.uploadedFiles().stream().mapToLong(UploadedFile::size).sum()
        : context.bodyAsBytes().length;
  }
}
