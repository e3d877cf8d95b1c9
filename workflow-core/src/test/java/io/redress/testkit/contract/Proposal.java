package io.redress.testkit.contract;

import io.redress.casefile.Recipient;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.id.TenantId;
import io.redress.party.Commitment;
import io.redress.party.Role;
import io.redress.spi.Basis;
import io.redress.spi.Change;
import io.redress.spi.KeptText;
import io.redress.spi.Message;
import io.redress.spi.MessageKey;
import io.redress.spi.Posting;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.spi.StoredCase;
import io.redress.spi.Timer;
import io.redress.timeline.ChainHead;
import io.redress.timeline.ChainLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A change while a check puts it together. It adds one timeline entry unless told otherwise. */
final class Proposal {
    private final TenantId tenant;
    private final CaseId id;
    private final List<Timer> timers = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<KeptText> texts = new ArrayList<>();
    private final Set<Commitment> erased = new HashSet<>();
    private final List<Message> messages = new ArrayList<>();
    private Optional<Basis> basis = Optional.empty();
    private ChainHead expected;
    private Columns columns = new Columns();
    private Instant recordedAt = StoreChecks.NOON;
    private String body = "{\"case\":true}";
    private String entry = "{\"entry\":true}";
    private int entries = 1;

    private Proposal(TenantId tenant, CaseId id, ChainHead expected) {
        this.tenant = tenant;
        this.id = id;
        this.expected = expected;
    }

    static Proposal opening(TenantId tenant, String id) {
        return new Proposal(tenant, CaseId.of(id), ChainHead.START);
    }

    static Proposal following(StoredCase row) {
        return new Proposal(row.tenant(), row.id(), row.head());
    }

    static Proposal following(Change before) {
        Proposal next = following(before.after());
        next.basis = Optional.of(new Basis(before.after().index(), before.timers()));
        return next;
    }

    /** Where the chain of a case ends after some entries, as far as these checks go. */
    static ChainHead head(String id, long number) {
        return number == 0
                ? ChainHead.START
                : new ChainHead(number, Commitment.to(id, number + "").hex());
    }

    Proposal expecting(ChainHead head) {
        expected = head;
        return this;
    }

    Proposal entries(int count) {
        entries = count;
        return this;
    }

    Proposal at(Instant instant) {
        recordedAt = instant;
        return this;
    }

    Proposal filed(String json) {
        body = json;
        return this;
    }

    Proposal saying(String json) {
        entry = json;
        return this;
    }

    Proposal indexed(Columns of) {
        columns = of;
        return this;
    }

    Proposal timer(String deadline, Instant due) {
        timers.add(new Timer(tenant, id, DeadlineName.of(deadline), due));
        return this;
    }

    Proposal claiming(RegisterKey key, String content) {
        postings.add(new Posting.Claim(key, content, Optional.empty(), StoreChecks.NOON));
        return this;
    }

    Proposal claiming(RegisterKey key, String content, Instant until, Instant now) {
        postings.add(new Posting.Claim(key, content, Optional.of(until), now));
        return this;
    }

    Proposal releasing(RegisterKey key, String content) {
        postings.add(new Posting.Release(key, content));
        return this;
    }

    Proposal adding(RegisterKey key, long change, long most) {
        return summing(key, "", "", change, most);
    }

    Proposal summing(RegisterKey key, String before, String after, long change, long most) {
        postings.add(new Posting.Sum(key, before, after, change, most, Optional.empty()));
        return this;
    }

    Proposal summing(RegisterKey key, long change, long most, Instant until) {
        postings.add(new Posting.Sum(key, "", "", change, most, Optional.of(until)));
        return this;
    }

    Proposal keeping(KeptText... words) {
        texts.addAll(List.of(words));
        return this;
    }

    Proposal erasing(KeptText... words) {
        List.of(words).forEach(text -> erased.add(text.commitment()));
        return this;
    }

    Proposal telling(Message message) {
        messages.add(message);
        return this;
    }

    /** Adds a message, numbered on within this change. */
    Proposal telling(String template) {
        MessageKey key = new MessageKey(tenant, id, expected.number() + entries, messages.size());
        return telling(new Message(
                key,
                template,
                Recipient.team(Role.of("agent")),
                Map.of("case", id.value()),
                Optional.empty(),
                Optional.empty(),
                recordedAt,
                Optional.empty()));
    }

    static KeptText text(String words) {
        String salt = "00112233445566778899aabbccddeeff";
        return new KeptText(Commitment.to(salt, words), salt, words);
    }

    static Register held(RegisterKey key, String content) {
        return new Register(key, content, Optional.empty());
    }

    Change change() {
        List<ChainLink> links = new ArrayList<>();
        for (long number = expected.number() + 1; number <= expected.number() + entries; number++) {
            links.add(new ChainLink(
                    tenant,
                    id,
                    number,
                    recordedAt,
                    entry,
                    head(id.value(), number).hash()));
        }
        StoredCase after =
                new StoredCase(tenant, id, columns.index(), head(id.value(), expected.number() + entries), body);
        return new Change(after, expected, links, timers, postings, texts, erased, messages, basis);
    }
}
