package dev.whetstone.slack.interaction;

import dev.whetstone.slack.api.Clients;
import dev.whetstone.slack.post.Letters;
import dev.whetstone.slack.post.Pictures;
import dev.whetstone.slack.render.CardRenderer;

/** What it takes to bring a card to somebody. */
public record Delivering(
    Clients clients, CardRenderer renderer, Pictures pictures, Letters letters) {}
