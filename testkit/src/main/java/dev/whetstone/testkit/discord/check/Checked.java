package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A body as Discord reads it, and what its document has against it. */
record Checked(JsonNode body, List<Problem> problems) {}
