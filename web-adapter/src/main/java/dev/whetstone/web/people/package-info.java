/**
 * Who and what there is in the playground: three demo members and two channels. Start at {@link
 * DemoPeople}.
 */
@NullMarked
package dev.whetstone.web.people;

import org.jspecify.annotations.NullMarked;
