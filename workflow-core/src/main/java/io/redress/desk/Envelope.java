package io.redress.desk;

import io.redress.casefile.Action;
import io.redress.party.Commitment;
import io.redress.spi.KeptText;
import java.util.List;

/**
 * An action as it came through the door: in the form in which it is stored, so that what is ruled on is what is kept.
 *
 * @param action the action, its instants cut and its words committed
 * @param digest the digest of its canonical form
 * @param texts the words behind its commitments, in the order in which they stand in it
 */
record Envelope(Action action, String digest, List<KeptText> texts) {

    Envelope {
        texts = List.copyOf(texts);
    }

    List<Commitment> commitments() {
        return texts.stream().map(KeptText::commitment).toList();
    }
}
