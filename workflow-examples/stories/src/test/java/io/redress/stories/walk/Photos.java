package io.redress.stories.walk;

import io.redress.contact.Evidence;
import io.redress.id.EvidenceId;

/** A photo that a customer sends along. */
final class Photos {
    static final Evidence ONE = new Evidence(EvidenceId.of("photo-1"), "image/jpeg", "0f".repeat(32));

    private Photos() {}
}
