/**
 * Study groups, their members and how an admin sets them up. Start at {@link StudyGroup}; {@link
 * SetupCommand} shows what an admin can change. The interfaces {@link StudyGroups} and {@link
 * Members} are kept by the store.
 */
@NullMarked
package dev.whetstone.core.group;

import org.jspecify.annotations.NullMarked;
