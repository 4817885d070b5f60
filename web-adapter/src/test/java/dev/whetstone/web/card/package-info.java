/** Tests of what cards and forms look like to the page. Start at {@link CardJsonTest}. */
@NullMarked
package dev.whetstone.web.card;

import org.jspecify.annotations.NullMarked;
