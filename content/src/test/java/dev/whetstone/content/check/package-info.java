/** The bank held to its rules. Start at {@link BankCheckTest}. */
@NullMarked
package dev.whetstone.content.check;

import org.jspecify.annotations.NullMarked;
