/**
 * Markdown as the bank uses it, turned into the blocks and spans of the core. Start at {@link
 * dev.whetstone.content.markdown.MarkdownReader}.
 */
@NullMarked
package dev.whetstone.content.markdown;

import org.jspecify.annotations.NullMarked;
