/** The complaint workflow of a marketplace, written with the public API alone: start reading at {@code OnlineShop}. */
@NullMarked
package io.redress.stories.shop;

import org.jspecify.annotations.NullMarked;
