package io.redress.timeline;

import io.redress.party.Commitment;
import java.util.ArrayList;
import java.util.List;

/** Checks the chain of a case's timeline. */
public final class Chain {
    private Chain() {}

    /**
     * One place at which a chain does not hold.
     *
     * @param number the number of the entry
     * @param what what is wrong there
     */
    public record Fault(long number, String what) {}

    /**
     * Checks that links follow each other without gap or change and end at a head.
     *
     * @param links all stored links of one case, in the order of their numbers
     * @param head the head in the case row
     * @return every fault; none when the chain holds
     */
    public static List<Fault> verify(List<ChainLink> links, ChainHead head) {
        List<Fault> faults = new ArrayList<>();
        ChainHead at = ChainHead.START;
        for (ChainLink link : links) {
            if (link.number() != at.number() + 1) {
                faults.add(new Fault(link.number(), "follows entry " + at.number()));
            }
            if (!link.isWellFormed() || !link.hash().equals(link.hashAfter(at.hash()))) {
                faults.add(new Fault(link.number(), "does not match its hash"));
            }
            at = new ChainHead(Math.max(0, link.number()), wellFormed(link.hash()));
        }
        if (!at.equals(head)) {
            faults.add(new Fault(head.number(), "the case ends there; its timeline ends at entry " + at.number()));
        }
        return faults;
    }

    private static String wellFormed(String hash) {
        return Commitment.isDigest(hash) ? hash : ChainHead.START.hash();
    }
}
