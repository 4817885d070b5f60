package dev.whetstone.core.schedule;

import java.time.Instant;
import java.time.LocalDate;

/** A scheduled local date and the moment its question is due. */
public record Slot(LocalDate date, Instant at) {}
