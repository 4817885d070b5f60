package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.PostKey;

/** Something the admin of a channel must know, told once. */
public record Notice(MemberRef admin, PostKey key, String problem, String advice) {}
