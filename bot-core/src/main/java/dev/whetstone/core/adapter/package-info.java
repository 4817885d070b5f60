/**
 * What adapters have in common beyond the seam. Start at {@link Core}, through which they ask the
 * core; {@link FormShelf} keeps forms that open later, and {@link AdapterWords} is what adapters
 * say themselves.
 */
@NullMarked
package dev.whetstone.core.adapter;

import org.jspecify.annotations.NullMarked;
