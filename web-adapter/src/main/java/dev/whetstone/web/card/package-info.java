/**
 * Cards and forms as the page reads them. Start at {@link CardJson}: one exhaustive switch over the
 * blocks and one over the spans. Pictures are kept by what is in them, in {@link PictureShelf}.
 */
@NullMarked
package dev.whetstone.web.card;

import org.jspecify.annotations.NullMarked;
