package io.redress.timeline;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Every way to tamper with a stored timeline that we could think of, each with its name. */
final class Tampering {
    private final List<ChainLink> links;
    private final List<ChainLink> foreign;
    private final BiConsumer<String, List<ChainLink>> victim;

    private Tampering(List<ChainLink> links, List<ChainLink> foreign, BiConsumer<String, List<ChainLink>> victim) {
        this.links = links;
        this.foreign = foreign;
        this.victim = victim;
    }

    /** Gives every changed timeline to {@code victim}; {@code foreign} is the timeline of another case. */
    static void each(List<ChainLink> links, List<ChainLink> foreign, BiConsumer<String, List<ChainLink>> victim) {
        Tampering tampering = new Tampering(links, foreign, victim);
        for (int i = 0; i < links.size(); i++) {
            tampering.texts(i);
            tampering.columns(i);
            tampering.places(i);
        }
        tampering.whole();
    }

    private void replaced(String what, int i, ChainLink link) {
        List<ChainLink> changed = new ArrayList<>(links);
        changed.set(i, link);
        victim.accept(what + " of entry " + (i + 1), changed);
    }

    private void texts(int i) {
        ChainLink link = links.get(i);
        byte[] bytes = link.json().getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << bit);
                replaced("bit " + bit + " of byte " + at, i, json(link, new String(flipped, StandardCharsets.UTF_8)));
            }
        }
        replaced("trailing space", i, json(link, link.json() + " "));
        replaced("leading line feed", i, json(link, "\n" + link.json()));
        replaced("emptied text", i, json(link, ""));
        // A lone surrogate is written as a question mark by a careless encoder.
        replaced("question marks", i, json(link, link.json().replace('?', '\ud800') + "\udc00"));
        for (int at = link.json().indexOf('?'); at >= 0; at = link.json().indexOf('?', at + 1)) {
            replaced(
                    "question mark at " + at,
                    i,
                    json(
                            link,
                            link.json().substring(0, at)
                                    + '\ud800'
                                    + link.json().substring(at + 1)));
        }
        for (int at = 0; at < link.hash().length(); at++) {
            for (char digit : "0123456789abcdefABCDEF ?\n".toCharArray()) {
                if (link.hash().charAt(at) != digit) {
                    String hash =
                            link.hash().substring(0, at) + digit + link.hash().substring(at + 1);
                    replaced("hash digit " + at + " to " + digit, i, hash(link, hash));
                }
            }
        }
        replaced("emptied hash", i, hash(link, ""));
        replaced("shorter hash", i, hash(link, link.hash().substring(1)));
        replaced("longer hash", i, hash(link, link.hash() + "0"));
    }

    private void columns(int i) {
        ChainLink link = links.get(i);
        for (long number :
                new long[] {link.number() - 1, link.number() + 1, 0, -link.number(), Long.MAX_VALUE, Long.MIN_VALUE}) {
            replaced("number " + number, i, number(link, number));
        }
        for (Duration by : List.of(
                Duration.ofNanos(1),
                Duration.ofNanos(1000),
                Duration.ofSeconds(1),
                Duration.ofHours(8),
                Duration.ofDays(365))) {
            replaced("time " + by, i, time(link, by));
            replaced("time -" + by, i, time(link, by.negated()));
        }
        for (String tenant : List.of("t2", "T1", "t1 x", "t", "t11")) {
            replaced(
                    "tenant " + tenant,
                    i,
                    new ChainLink(
                            TenantId.of(tenant),
                            link.caseId(),
                            link.number(),
                            link.recordedAt(),
                            link.json(),
                            link.hash()));
        }
        for (String id :
                List.of("x", link.caseId() + "x", foreign.get(0).caseId().value())) {
            replaced(
                    "case " + id,
                    i,
                    new ChainLink(
                            link.tenant(), CaseId.of(id), link.number(), link.recordedAt(), link.json(), link.hash()));
        }
    }

    private void places(int i) {
        List<ChainLink> changed = new ArrayList<>(links);
        changed.remove(i);
        victim.accept("removed entry " + (i + 1), changed);
        for (int to = 0; to <= links.size(); to++) {
            changed = new ArrayList<>(links);
            changed.add(to, links.get(i));
            victim.accept("entry " + (i + 1) + " once more at " + to, changed);
        }
        for (int other = i + 1; other < links.size(); other++) {
            changed = new ArrayList<>(links);
            Collections.swap(changed, i, other);
            victim.accept("swapped " + (i + 1) + " and " + (other + 1), changed);
            // The same with numbers in order, as a clumsy forger would leave them.
            changed.set(i, number(changed.get(i), i + 1));
            changed.set(other, number(changed.get(other), other + 1));
            victim.accept("renumbered " + (i + 1) + " and " + (other + 1), changed);
            victim.accept("cut " + (i + 1) + " to " + other, without(i, other));
        }
        replaced("entry of another case", i, foreign.get(i));
        victim.accept("tail from " + (i + 1) + " cut off", links.subList(0, i));
        if (i > 0) {
            victim.accept("head up to " + i + " cut off", links.subList(i, links.size()));
        }
        // Everything from here on is forged anew with right hashes; only the case row still tells.
        victim.accept("forged from " + (i + 1), forgedFrom(i));
    }

    private List<ChainLink> without(int from, int to) {
        return Stream.concat(links.subList(0, from).stream(), links.subList(to, links.size()).stream())
                .toList();
    }

    private List<ChainLink> forgedFrom(int i) {
        List<ChainLink> forged = new ArrayList<>(links.subList(0, i));
        String previous = i == 0 ? ChainHead.START.hash() : links.get(i - 1).hash();
        for (ChainLink link : links.subList(i, links.size())) {
            ChainLink changed = json(link, link.json().replace("ann", "bob").replace("carl", "dora"));
            if (forged.size() == i) {
                changed = time(changed, Duration.ofSeconds(1));
            }
            changed = hash(changed, changed.hashAfter(previous));
            previous = changed.hash();
            forged.add(changed);
        }
        return forged;
    }

    private void whole() {
        List<ChainLink> reversed = new ArrayList<>(links);
        Collections.reverse(reversed);
        victim.accept("reversed", reversed);
        victim.accept("emptied", List.of());
        victim.accept("the timeline of another case", foreign);
        victim.accept("twice", Stream.concat(links.stream(), links.stream()).toList());
        victim.accept(
                "and another case's",
                Stream.concat(links.stream(), foreign.stream()).toList());
    }

    private static ChainLink json(ChainLink link, String json) {
        return new ChainLink(link.tenant(), link.caseId(), link.number(), link.recordedAt(), json, link.hash());
    }

    private static ChainLink hash(ChainLink link, String hash) {
        return new ChainLink(link.tenant(), link.caseId(), link.number(), link.recordedAt(), link.json(), hash);
    }

    private static ChainLink number(ChainLink link, long number) {
        return new ChainLink(link.tenant(), link.caseId(), number, link.recordedAt(), link.json(), link.hash());
    }

    private static ChainLink time(ChainLink link, Duration by) {
        return new ChainLink(
                link.tenant(), link.caseId(), link.number(), link.recordedAt().plus(by), link.json(), link.hash());
    }
}
