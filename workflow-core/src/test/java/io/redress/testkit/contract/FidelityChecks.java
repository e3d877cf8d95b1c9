package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Recipient;
import io.redress.casefile.Rung;
import io.redress.casefile.Severity;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.DeadlineName;
import io.redress.id.OrderId;
import io.redress.id.TenantId;
import io.redress.spi.Attempt;
import io.redress.spi.CaseQuery;
import io.redress.spi.CaseQuery.Phase;
import io.redress.spi.Change;
import io.redress.spi.ClaimedMessage;
import io.redress.spi.KeptText;
import io.redress.spi.Message;
import io.redress.spi.MessageKey;
import io.redress.spi.Parked;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.spi.Settlement;
import io.redress.spi.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes in comes out, to the last character and microsecond. */
abstract class FidelityChecks extends StoreChecks {
    /** The finest instant that is ever stored, with every digit after the point in use. */
    private static final Instant FINE = Instant.parse("2026-11-23T12:34:56.987653Z");

    private static final int LARGEST_BODY = 262_144;
    private static final int LONGEST_WORDS = 20_000;
    private static final int LONGEST_NAME = 100;

    static Stream<String> texts() {
        return Stream.of(
                "",
                " ",
                " leading and trailing ",
                "line\nbreaks\r\nand\ttabs",
                "O'Neil \"said\" \\ back\\slash % _ $1 ? :p {0} ${x}",
                "'; DROP TABLE cases; --",
                "<script>alert('x')</script>&amp;",
                "订单里少了一件，请尽快处理",
                "أين طلبي؟ \u200fאיפה ההזמנה שלי\u200e",
                "smile 😀 flag 🇨🇳 family 👨‍👩‍👧‍👦",
                "rare 𠜎𠜱 music 𝄞 last \uDBFF\uDFFD",
                "zero\u200bwidth\u200d and \ufeffmark",
                "e\u0301 is not \u00e9",
                "\u0001 control \u001f and \u007f",
                "{\"nested\":\"json\"}");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextComesBackAsItWas(String text) {
        String json = "{\"text\":" + json(text) + "}";
        RegisterKey key = register("r");
        KeptText words = Proposal.text(text);
        CaseId id = CaseId.of("c1");
        Message message = new Message(
                new MessageKey(SHOP, id, 1, 0),
                "template",
                Recipient.person(ActorId.of("carl"), Optional.of(Locale.SIMPLIFIED_CHINESE)),
                Map.of("text", text, "other", "x"),
                Optional.of("NEW"),
                Optional.of(new Rung(DeadlineName.of("answer"), 2, 1)),
                NOON,
                Optional.of(NOON.minusSeconds(1)));
        Parked parked = new Parked(SHOP, "contact/k", Parked.Kind.CONTACT, Optional.of(id), NOON, text, text);

        Change change = made(opening("c1")
                .filed(json)
                .saying(json)
                .claiming(key, text)
                .keeping(words)
                .telling(message));
        store.park(parked);

        assertThat(row("c1")).contains(change.after());
        assertThat(store.timeline(SHOP, id, 0, MANY)).containsExactlyElementsOf(change.links());
        assertThat(store.texts(SHOP, id)).containsExactly(words);
        assertThat(read(key)).contains(Proposal.held(key, text));
        assertThat(store.parked(MANY)).containsExactly(parked);
        ClaimedMessage claim = store.claimMessages(NOON, HOUR, MANY).get(0);
        assertThat(claim.message()).isEqualTo(message);
        store.settle(claim, new Settlement.Dead(text));
        assertThat(store.deadMessages(MANY)).extracting(dead -> dead.reason()).containsExactly(text);
        // A release compares contents: it has to find the very same text.
        made(Proposal.following(change).releasing(key, text));
    }

    /** Bodies and entries are canonical JSON: control characters and quotes are escaped, all else stands as it is. */
    private static String json(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"订单-😀-1", "O'Neil", "a/b c\\d", "%", "_", "ß", "\u00e9", "a,b", "null", "0", "-1", "1e3"})
    void everyNameFindsItsOwn(String name) {
        TenantId tenant = TenantId.of(name);
        RegisterKey key = new RegisterKey(tenant, "command", name);
        Columns columns = new Columns().of(name).heldBy(name).about(name);
        Change change = made(Proposal.opening(tenant, name)
                .indexed(columns)
                .timer(name, NOON)
                .claiming(key, name)
                .keeping(Proposal.text(name))
                .telling("hello"));
        store.note(new Attempt(tenant, CaseId.of(name), CommandKey.of(name), ActorId.of(name), name, name, NOON));

        assertThat(row(tenant, name)).contains(change.after());
        assertThat(store.timeline(tenant, CaseId.of(name), 0, MANY)).hasSize(1);
        assertThat(store.texts(tenant, CaseId.of(name))).hasSize(1);
        assertThat(store.due(NOON.plusSeconds(1), MANY)).containsExactlyElementsOf(change.timers());
        assertThat(read(key)).contains(Proposal.held(key, name));
        assertThat(store.attempts(tenant, MANY)).hasSize(1);
        CaseQuery query = CaseQuery.of(tenant);
        assertThat(store.count(
                        query.with(ActorId.of(name)).heldBy(ActorId.of(name)).about(OrderId.of(name))))
                .isEqualTo(1);
        assertThat(store.claimMessages(NOON, HOUR, MANY))
                .extracting(ClaimedMessage::message)
                .containsExactlyElementsOf(change.messages());
    }

    @Test
    void namesThatOnlyLookAlikeAreDifferent() {
        List<String> alike = List.of(
                "cafe",
                "Cafe",
                "CAFE",
                "caf\u00e9",
                "cafe\u0301",
                "cafe\u200b",
                "ｃａｆｅ",
                "cafẹ",
                "caFe",
                "ca fe",
                "strasse",
                "straße",
                "1",
                "01",
                "1.0",
                "ı",
                "i",
                "I",
                "İ",
                "😀",
                "😁");
        for (String name : alike) {
            RegisterKey key = new RegisterKey(SHOP, "hold", name);
            made(opening(name)
                    .filed("{\"own\":" + json(name) + "}")
                    .claiming(key, name)
                    .keeping(Proposal.text(name)));
            made(Proposal.opening(TenantId.of(name), "c1")
                    .indexed(new Columns().of(name).about(name)));
        }

        for (String name : alike) {
            assertThat(row(name).map(row -> row.body())).contains("{\"own\":" + json(name) + "}");
            assertThat(read(register(name))).contains(Proposal.held(register(name), name));
            assertThat(store.texts(SHOP, CaseId.of(name))).containsExactly(Proposal.text(name));
            assertThat(store.count(CaseQuery.of(TenantId.of(name)))).isEqualTo(1);
        }
        assertThat(store.count(CaseQuery.of(SHOP))).isEqualTo(alike.size());
    }

    @Test
    void filtersTellNamesApartThatOnlyLookAlike() {
        List<String> alike = List.of("anna", "Anna", "ann\u00e1", "anna\u200b");
        for (int i = 0; i < alike.size(); i++) {
            String name = alike.get(i);
            made(opening("c" + i).indexed(new Columns().of(name).heldBy(name).about(name)));
        }

        for (String name : alike) {
            assertThat(store.count(CaseQuery.of(SHOP).with(ActorId.of(name)))).isEqualTo(1);
            assertThat(store.count(CaseQuery.of(SHOP).heldBy(ActorId.of(name)))).isEqualTo(1);
            assertThat(store.count(CaseQuery.of(SHOP).about(OrderId.of(name)))).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ß", "字", "😀"})
    void theLongestNamesFit(String letter) {
        String name = letter.repeat(LONGEST_NAME / letter.length());
        TenantId tenant = TenantId.of(name);
        RegisterKey key = new RegisterKey(tenant, "command", name);
        CaseId id = CaseId.of(name);
        Change change = made(Proposal.opening(tenant, name)
                .indexed(new Columns().of(name).heldBy(name).about(name))
                .timer(name, NOON)
                .claiming(key, name)
                .telling("x".repeat(LONGEST_NAME)));
        Parked parked =
                new Parked(tenant, "timer/" + name + "/" + name, Parked.Kind.TIMER, Optional.of(id), NOON, name, "why");

        assertThat(row(tenant, name)).contains(change.after());
        assertThat(read(key)).contains(Proposal.held(key, name));
        store.park(parked);
        assertThat(store.parked(MANY)).containsExactly(parked);
        assertThat(store.due(NOON.plusSeconds(1), MANY)).isEmpty();
        Attempt attempt = new Attempt(tenant, id, CommandKey.of(name), ActorId.of(name), "a/1", "code", NOON);
        store.note(attempt);
        assertThat(store.attempts(tenant, MANY)).containsExactly(attempt);
    }

    @Test
    void instantsKeepTheirMicroseconds() {
        RegisterKey key = register("r");
        Columns columns = new Columns()
                .openedAt(FINE)
                .updatedAt(FINE.plusNanos(1000))
                .closedAt(FINE.plusNanos(2000))
                .dueAt(FINE.plusNanos(3000));
        Change change = made(opening("c1")
                .at(FINE)
                .indexed(columns)
                .timer("answer", FINE)
                .claiming(key, "c1", FINE, NOON)
                .telling("hello"));
        Attempt attempt =
                new Attempt(SHOP, CaseId.of("c1"), CommandKey.of("k"), ActorId.of("ann"), "a/1", "not-permitted", FINE);
        Parked parked = new Parked(SHOP, "contact/k", Parked.Kind.CONTACT, Optional.empty(), FINE, "{}", "why");
        store.note(attempt);
        store.park(parked);

        assertThat(row("c1")).contains(change.after());
        assertThat(store.timeline(SHOP, CaseId.of("c1"), 0, MANY)).containsExactlyElementsOf(change.links());
        assertThat(store.due(FINE, MANY)).isEmpty();
        assertThat(store.due(FINE.plusNanos(1000), MANY)).containsExactlyElementsOf(change.timers());
        assertThat(store.nextDue()).contains(FINE);
        assertThat(read(key)).contains(new Register(key, "c1", Optional.of(FINE)));
        assertThat(store.attempts(SHOP, MANY)).containsExactly(attempt);
        assertThat(store.parked(MANY)).containsExactly(parked);
        assertThat(store.claimMessages(FINE, HOUR, MANY))
                .extracting(ClaimedMessage::message)
                .containsExactlyElementsOf(change.messages());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1900-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:00Z",
                "2038-01-19T03:14:08.000001Z",
                "2026-03-29T01:30:00Z",
                "2026-10-25T00:30:00Z",
                "2999-12-31T23:59:59.999999Z"
            })
    void instantsFarAwayAndAtClockChangesAreKept(String text) {
        Instant instant = Instant.parse(text);
        Columns columns = new Columns().openedAt(instant).updatedAt(instant).dueAt(instant);
        Change change = made(opening("c1")
                .at(instant)
                .indexed(columns)
                .timer("answer", instant)
                .claiming(register("r"), "c1", instant, instant.minusSeconds(1)));

        assertThat(row("c1")).contains(change.after());
        assertThat(store.timeline(SHOP, CaseId.of("c1"), 0, MANY)).containsExactlyElementsOf(change.links());
        assertThat(store.nextDue()).contains(instant);
        assertThat(store.due(instant.plusNanos(1000), MANY))
                .extracting(Timer::due)
                .containsExactly(instant);
        assertThat(read(register("r")).flatMap(Register::until)).contains(instant);
        assertThat(store.cases(CaseQuery.of(SHOP)).cases()).containsExactly(change.after());
    }

    @Test
    void everyColumnComesBackFullOrEmpty() {
        Change empty = made(opening("empty"));
        Change full = made(opening("full")
                .indexed(new Columns()
                        .running("travel-agency", 17)
                        .in("WAITING_FOR_CUSTOMER")
                        .graded(Severity.URGENT)
                        .on("team-lead")
                        .heldBy("ann")
                        .of("carl")
                        .with("maria")
                        .with("shop-1")
                        .about("order-1")
                        .flagged("press")
                        .flagged("harassment")
                        .openedAt(NOON.minusSeconds(60))
                        .updatedAt(FINE)
                        .closedAt(FINE)
                        .dueAt(FINE)));

        assertThat(row("empty")).contains(empty.after());
        assertThat(row("full")).contains(full.after());
        assertThat(store.cases(CaseQuery.of(SHOP).within(Phase.ANY)).cases())
                .containsExactly(full.after(), empty.after());
    }

    @Test
    void theLongestTextsFit() {
        String letters = IntStream.range(0, LARGEST_BODY / 4 - 10)
                .mapToObj(i -> i % 2 == 0 ? "😀" : "𠜎")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        String body = "{\"a\":\"" + letters + "\"}";
        KeptText words = Proposal.text("字".repeat(LONGEST_WORDS));
        Parked parked = new Parked(
                SHOP,
                "contact/k",
                Parked.Kind.CONTACT,
                Optional.empty(),
                NOON,
                "long 😀 ".repeat(250_000),
                "why ".repeat(500));

        Change change = made(opening("c1").filed(body).saying(body).keeping(words));
        store.park(parked);
        assertThat(row("c1")).contains(change.after());
        assertThat(store.timeline(SHOP, CaseId.of("c1"), 0, MANY)).containsExactlyElementsOf(change.links());
        assertThat(store.texts(SHOP, CaseId.of("c1"))).containsExactly(words);
        assertThat(store.parked(MANY)).containsExactly(parked);
    }
}
