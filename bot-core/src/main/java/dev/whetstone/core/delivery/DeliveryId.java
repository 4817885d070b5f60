package dev.whetstone.core.delivery;

public record DeliveryId(long value) {}
