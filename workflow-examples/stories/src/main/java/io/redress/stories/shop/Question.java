package io.redress.stories.shop;

import io.redress.casefile.CaseFile;
import java.util.Optional;

/** What staff may have to ask a customer. */
public enum Question {
    /** Which order is it? */
    ORDER,
    /** Which items of it? */
    ITEMS,
    /** By when do you need it? */
    NEEDED_BY,
    /** Can you send a photo? */
    PHOTO;

    /**
     * Looks the answer up.
     *
     * @param file the case
     * @return the answer, when the case holds it already
     */
    public Optional<String> answerIn(CaseFile file) {
        return switch (this) {
            case ORDER -> file.order().map(order -> order.id().value());
            case ITEMS ->
                file.order()
                        .filter(order -> !order.items().isEmpty())
                        .map(order -> order.items().toString());
            case NEEDED_BY ->
                file.attribute(NeededBy.class).map(need -> need.day().toString());
            case PHOTO ->
                file.evidence().stream().findFirst().map(photo -> photo.id().value());
        };
    }
}
