package io.redress.desk;

import io.redress.casefile.Action;
import io.redress.codec.Codec;
import io.redress.codec.StoredFormException;
import io.redress.codec.TooLargeException;
import io.redress.failure.InvalidInputException;
import io.redress.failure.TooLargeCaseException;
import io.redress.failure.Violation;
import io.redress.party.Commitment;
import io.redress.party.PersonalText;
import io.redress.spi.KeptText;
import io.redress.workflow.AwardAction;
import io.redress.workflow.RequestAction;
import io.redress.workflow.Workflow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Where actions come in: instants are cut to microseconds, and personal words are put away behind commitments. */
final class Door {
    private static final String UNMATCHED = "0".repeat(64);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Door() {}

    static boolean knows(Workflow workflow, Action action) {
        return workflow.actions().contains(action.getClass())
                || action instanceof RequestAction
                || action instanceof AwardAction;
    }

    /** Lets an action in; one that the workflow does not know stays as it is, to be refused. */
    static Envelope admit(Workflow workflow, Action action) {
        return knows(workflow, action) ? admit(workflow.codec(), action) : new Envelope(action, "", List.of());
    }

    /** Lets an action in, with fresh salts. */
    static Envelope admit(Codec codec, Action action) {
        List<KeptText> texts = new ArrayList<>();
        return seal(codec, action, texts, plain -> {
            byte[] salt = new byte[16];
            RANDOM.nextBytes(salt);
            String hex = HexFormat.of().formatHex(salt);
            KeptText kept = new KeptText(Commitment.to(hex, plain.words()), hex, plain.words());
            texts.add(kept);
            return kept.commitment();
        });
    }

    /**
     * Lets an action in as it would have been the first time, to compare digests: words that match what was kept, or whose
     * salt is erased so that nobody can tell any more, take the earlier commitment.
     */
    static String digestAgain(Codec codec, Action action, List<Commitment> earlier, List<KeptText> kept) {
        Map<Commitment, KeptText> byCommitment = new HashMap<>();
        kept.forEach(text -> byCommitment.put(text.commitment(), text));
        Iterator<Commitment> next = earlier.iterator();
        return seal(codec, action, List.of(), plain -> {
                    Commitment then = next.hasNext() ? next.next() : new Commitment(UNMATCHED);
                    KeptText text = byCommitment.get(then);
                    boolean matches = text == null
                            || Commitment.to(text.salt(), plain.words()).equals(then);
                    return matches ? then : new Commitment(UNMATCHED);
                })
                .digest();
    }

    private interface Committing {
        Commitment to(PersonalText.Plain plain);
    }

    private static Envelope seal(Codec codec, Action action, List<KeptText> texts, Committing committing) {
        try {
            Action committed = codec.map(action, PersonalText.class, text -> {
                if (text instanceof PersonalText.Plain plain) {
                    return new PersonalText.Kept(committing.to(plain));
                }
                throw unsaid(text);
            });
            Action cut = codec.map(committed, Instant.class, instant -> instant.truncatedTo(ChronoUnit.MICROS));
            String json = codec.write(cut, Action.class);
            return new Envelope(codec.read(json, Action.class).value(), sha256(json), texts);
        } catch (TooLargeException tooLarge) {
            throw new TooLargeCaseException("action " + action.getClass().getSimpleName(), tooLarge);
        } catch (StoredFormException unstorable) {
            throw new InvalidInputException(List.of(new Violation(
                    unstorable.pointer().isEmpty() ? "/" : unstorable.pointer(),
                    action.getClass().getSimpleName(),
                    String.valueOf(unstorable.getMessage()))));
        }
    }

    /** A commitment from outside stands for words that this case may never have heard. */
    private static InvalidInputException unsaid(PersonalText text) {
        return new InvalidInputException(List.of(new Violation(
                "/", text.toString(), "personal words have to be given themselves, not as a commitment")));
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
